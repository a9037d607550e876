package clinic.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The limit of whatever stores an event: one row of the same shape with the same indexes, one commit, bare JDBC. */
final class RawInsert implements AutoCloseable {

    private static final int POOL = 16;

    /** About what an event of the sample model and its provenance take, in bytes. */
    private static final int PAYLOAD = 60;

    private static final int METADATA = 170;

    private final HikariDataSource pool;
    private final byte[] payload = new byte[PAYLOAD];
    private final byte[] metadata = new byte[METADATA];

    /** Makes its table beside the real one. */
    RawInsert(Server server, String database) {
        server.execute(database, """
                create table app.raw_event (like store.event including all);
                grant insert on app.raw_event to clinic_app;""");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(database));
        config.setUsername(Server.APP);
        config.setPassword(server.password());
        config.setMaximumPoolSize(POOL);
        pool = new HikariDataSource(config);
    }

    void insert() throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into app.raw_event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,"
                                + " recorded_at, payload, metadata) values (?, 0, 'parcel', ?, 'parcel.sent', '1', ?, ?, ?)")) {
            insert.setString(1, "parcel-" + id);
            insert.setString(2, id);
            insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setBytes(4, payload);
            insert.setBytes(5, metadata);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
