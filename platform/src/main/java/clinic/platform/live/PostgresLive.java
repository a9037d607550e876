package clinic.platform.live;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * NOTIFY in the projection's transaction, at its end and once for all it changed; never in a command's, where it would
 * serialise all commits.
 */
final class PostgresLive implements Live {

    static final String NAME = "live";

    private final JdbcClient jdbc;

    PostgresLive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(String channel) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().channels.add(channel);
        } else {
            tell(Set.of(channel));
        }
    }

    private Changes ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Changes changes = new Changes();
                    TransactionSynchronizationManager.registerSynchronization(changes);
                    return changes;
                });
    }

    private void tell(Set<String> channels) {
        jdbc.sql("select count(pg_notify(?, channel)) from unnest(?) as channel")
                .params(NAME, channels.toArray(String[]::new))
                .query((row, n) -> 0)
                .single();
    }

    private final class Changes implements TransactionSynchronization {

        private final Set<String> channels = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(channels);
        }
    }
}
