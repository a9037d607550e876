package clinic.x12.syntax;

import clinic.x12.Finding;
import clinic.x12.Position;
import clinic.x12.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings. A hopeless file must not fill the memory: after the first thousand only errors' existence counts. */
public final class Findings {
    private static final int LIMIT = 1000;

    private final List<Finding> all = new ArrayList<>();

    public void error(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        add(new Finding(Severity.ERROR, code, message, at, loop, element));
    }

    public void warning(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        add(new Finding(Severity.WARNING, code, message, at, loop, element));
    }

    public void forgiven(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        add(new Finding(Severity.FORGIVEN, code, message, at, loop, element));
    }

    private void add(Finding finding) {
        if (all.size() < LIMIT) all.add(finding);
        else if (all.size() == LIMIT)
            all.add(new Finding(
                    Severity.ERROR,
                    "TOO_MANY_FINDINGS",
                    "More than " + LIMIT + " findings; the rest is not listed.",
                    finding.at(),
                    null,
                    null));
    }

    public List<Finding> list() {
        return List.copyOf(all);
    }
}
