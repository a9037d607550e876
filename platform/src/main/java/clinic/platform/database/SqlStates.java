package clinic.platform.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a database said when something failed, however deep it lies under other exceptions. */
public final class SqlStates {

    private static final int LENGTH = 5;

    private SqlStates() {}

    /** The SQLSTATEs among a failure and its causes; each has five characters, of which the first two are its class. */
    public static Stream<String> in(Throwable failure) {
        List<String> states = new ArrayList<>();
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && state.length() == LENGTH) {
                    states.add(state);
                }
            }
        }
        return states.stream();
    }
}
