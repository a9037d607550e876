package clinic.x12.syntax;

import clinic.x12.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * An ST segment with what encloses it.
 *
 * @param group GS, none where it is missing
 * @param type ST01
 * @param version GS08, or ST03 where the group does not say; empty when nobody does
 */
public record TransactionHeader(
        Envelope envelope, @Nullable Segment group, String type, String version, Segment segment) {
    private static final String RELEASE = "005010";

    /** Of the guide, whatever its addenda. */
    public boolean of(Guide guide) {
        return type.equals(guide.transaction())
                && (version.isEmpty() || version.equals(RELEASE) || guide.sameGuide(version));
    }

    /** Says so when the group is of another kind, or the version lacks the guide's addenda or is not given at all. */
    public void check(Guide guide, Findings findings) {
        if (group != null && group.has(1) && !group.element(1).equalsIgnoreCase(guide.groupCode()))
            findings.forgiven(
                    "GROUP_CODE",
                    "GS01 is not " + guide.groupCode() + ", though the group holds a " + guide.name() + ".",
                    group.at(1),
                    "header",
                    "GS01");
        // Of the 999 both numbers are in use, with the addenda and without.
        boolean exact = version.equals(guide.version()) || (guide.equals(Guide.FUNCTIONAL) && guide.sameGuide(version));
        if (!exact)
            findings.forgiven(
                    "VERSION_INEXACT",
                    "The version is not given as " + guide.version() + ", but it was read as that.",
                    group == null ? segment.at() : group.at(8),
                    "header",
                    "GS08");
    }

    /** In words, for a refusal. */
    public String described() {
        return Guide.describe(type, version);
    }

    public boolean otherRelease() {
        return !version.isEmpty() && !version.startsWith(RELEASE);
    }

    /** The version where it has a version's form, since a message quotes nothing else. */
    public String safeVersion() {
        return version.matches("[A-Za-z0-9]{1,12}") ? version : "that is not known";
    }
}
