package clinic.platform.web;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A failure for the log: kinds and places, no messages, since those may hold what a person typed. */
final class Stack {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Stack() {}

    static String of(Throwable failure) {
        StringJoiner text = new StringJoiner("\n  caused by ");
        @Nullable Throwable current = failure;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            text.add(one(current));
            current = current.getCause();
        }
        return text.toString();
    }

    private static String one(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        StackTraceElement[] stack = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            text.append("\n    at ").append(stack[i]);
        }
        return text.toString();
    }
}
