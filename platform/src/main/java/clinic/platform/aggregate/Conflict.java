package clinic.platform.aggregate;

import clinic.platform.database.SqlStates;
import java.util.Set;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells a conflict with another writer, which goes away by trying again, from any other failure. */
public final class Conflict {

    /** serialization_failure (also the append guard) and deadlock_detected. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

    private Conflict() {}

    public static boolean in(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConcurrencyException || t instanceof DeadlockException) {
                return true;
            }
        }
        return SqlStates.in(failure).anyMatch(SQL_STATES::contains);
    }
}
