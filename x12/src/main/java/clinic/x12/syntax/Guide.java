package clinic.x12.syntax;

import java.util.Map;

/**
 * An implementation guide: transaction set, its name for a person, the guide's number within a version, and the code of
 * its functional group.
 */
public record Guide(String transaction, String name, String version, String groupCode) {
    public static final Guide CLAIM = new Guide("837", "professional claim (837P)", "005010X222A1", "HC");
    public static final Guide REMITTANCE = new Guide("835", "remittance advice (835)", "005010X221A1", "HP");
    public static final Guide FUNCTIONAL = new Guide("999", "functional acknowledgement (999)", "005010X231A1", "FA");
    public static final Guide CLAIM_ACKNOWLEDGEMENT =
            new Guide("277", "claim acknowledgement (277CA)", "005010X214", "HN");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("835", "a remittance advice (835)"),
            Map.entry("837", "a claim (837)"),
            Map.entry("277", "a claim status or acknowledgement (277)"),
            Map.entry("276", "a claim status request (276)"),
            Map.entry("270", "an eligibility request (270)"),
            Map.entry("271", "an eligibility response (271)"),
            Map.entry("278", "an authorization request (278)"),
            Map.entry("820", "a premium payment (820)"),
            Map.entry("834", "an enrolment (834)"),
            Map.entry("997", "a functional acknowledgement of an older version (997)"),
            Map.entry("999", "a functional acknowledgement (999)"),
            Map.entry("005010X223", "an institutional claim (837I)"),
            Map.entry("005010X224", "a dental claim (837D)"),
            Map.entry("005010X291", "a professional predetermination (837P X291)"),
            Map.entry("005010X292", "an institutional predetermination (837I X292)"),
            Map.entry("005010X298", "a data reporting file (837P X298)"),
            Map.entry("005010X212", "a claim status response (277 X212)"),
            Map.entry("005010X228", "a pending claim notice (277 X228)"));

    /** Same guide, whatever its addenda. */
    boolean sameGuide(String version) {
        return base(version).equals(base(this.version));
    }

    static String base(String version) {
        return version.length() > 10 ? version.substring(0, 10) : version;
    }

    /** What a transaction is called, for a refusal. */
    static String describe(String transaction, String version) {
        var byGuide = NAMES.get(base(version));
        if (byGuide != null) return byGuide;
        var byTransaction = NAMES.get(transaction);
        return byTransaction != null ? byTransaction : "a transaction of another kind";
    }
}
