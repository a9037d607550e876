package clinic.platform.hearing;

import clinic.platform.aggregate.Conflict;
import clinic.platform.database.SqlStates;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure of the infrastructure, which passes, from one of the fact, which stays. */
final class Infrastructure {

    /** SQLSTATE classes: connection, rollback, resources, object state, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "25");

    /** A statement after one that failed: what failed is the handler's own, and comes again every time. */
    private static final String ALREADY_FAILED = "25P02";

    private Infrastructure() {}

    static boolean failedIn(Throwable failure) {
        if (Conflict.in(failure)) {
            return true;
        }
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TransientDataAccessException
                    || t instanceof RecoverableDataAccessException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof TransactionSystemException
                    || t instanceof LockAcquisitionFailedException) {
                return true;
            }
        }
        return SqlStates.in(failure)
                .anyMatch(state -> !state.equals(ALREADY_FAILED) && CLASSES.contains(state.substring(0, 2)));
    }
}
