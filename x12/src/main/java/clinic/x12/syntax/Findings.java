package clinic.x12.syntax;

import clinic.x12.Finding;
import clinic.x12.Position;
import clinic.x12.Profile;
import clinic.x12.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings. A hopeless file must not fill the memory: after the first thousand it is only said that there are more, and whether one of them is an error. */
public final class Findings {
    private static final int LIMIT = 1000;

    private final Profile profile;
    private final List<Finding> all = new ArrayList<>();
    private boolean told;
    private boolean toldOfError;

    public Findings(Profile profile) {
        this.profile = profile;
    }

    public Profile profile() {
        return profile;
    }

    public void error(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        add(new Finding(Severity.ERROR, code, message, at, loop, element));
    }

    public void warning(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        add(new Finding(Severity.WARNING, code, message, at, loop, element));
    }

    /** Forgiven by the lenient profile, an error to the strict one. */
    public void forgiven(String code, String message, Position at, @Nullable String loop, @Nullable String element) {
        var severity = profile == Profile.STRICT ? Severity.ERROR : Severity.FORGIVEN;
        add(new Finding(severity, code, message, at, loop, element));
    }

    public void add(Finding finding) {
        if (all.size() < LIMIT) {
            all.add(finding);
            return;
        }
        if (told && (toldOfError || !finding.isError())) return;
        told = true;
        toldOfError |= finding.isError();
        all.add(new Finding(
                finding.isError() ? Severity.ERROR : Severity.WARNING,
                "TOO_MANY_FINDINGS",
                "There are more than " + LIMIT + " findings; the rest is not listed.",
                finding.at(),
                null,
                null));
    }

    public List<Finding> list() {
        return List.copyOf(all);
    }
}
