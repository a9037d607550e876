package clinic.journeys.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One service's database, read in transactions that cannot write. */
public final class Store {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FETCH = 1_000;

    private final String service;
    private final Connecting connecting;

    /** How to reach the database; a connection is asked for each time something is read, and closed afterwards. */
    @FunctionalInterface
    public interface Connecting {
        Connection connect() throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param service whose database it is, as it is called in findings */
    public Store(String service, Connecting connecting) {
        this.service = service;
        this.connecting = connecting;
    }

    String service() {
        return service;
    }

    <T> List<T> rows(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = connecting.connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<T> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(row.of(result));
                    }
                }
                return rows;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " can't be read", e);
        }
    }

    /** All events of these types, each aggregate's in order. */
    List<StoredEvent> events(String... types) {
        return rows("""
                        select aggregate_id, sequence, event_type, payload from store.event
                        where event_type = any (?) order by aggregate_id, sequence""", Store::event, (Object) types);
    }

    /** Everything that happened to these aggregates. */
    List<StoredEvent> eventsOf(String... aggregates) {
        return rows("""
                        select aggregate_id, sequence, event_type, payload from store.event
                        where aggregate_id = any (?) order by aggregate_id, sequence""", Store::event, (Object) aggregates);
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("event_type"),
                JSON.readTree(row.getBytes("payload")));
    }
}
