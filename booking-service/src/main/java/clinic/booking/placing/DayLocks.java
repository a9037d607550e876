package clinic.booking.placing;

import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writers of one day queue here, across all instances, before they load anything: a rush is then answered one by one
 * instead of by retries. The lock takes no transaction id, so it does not disturb the commit order of what follows.
 */
@Component
class DayLocks {

    private final JdbcClient jdbc;

    DayLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Always in the same order, so that two moves between two days never wait for each other. */
    void take(Collection<String> days) {
        for (String day : new TreeSet<>(days)) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(day)
                    .query((row, n) -> 0)
                    .single();
        }
    }
}
