package clinic.platform.live;

import org.springframework.jdbc.core.simple.JdbcClient;

/** NOTIFY in the projection's transaction; never in a command's, where it would serialise all commits. */
final class PostgresLive implements Live {

    static final String NAME = "live";

    private final JdbcClient jdbc;

    PostgresLive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(String channel) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(NAME, channel)
                .query((row, n) -> 0)
                .single();
    }
}
