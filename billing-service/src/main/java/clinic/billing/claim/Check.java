package clinic.billing.claim;

/**
 * What looking at one field of the claim found.
 *
 * @param field where it stands in the 837P, e.g. {@code "SV1 line 1"}
 * @param reason names the rule; stable
 */
public record Check(String field, Reason reason, Verdict verdict, String sentence) {

    public enum Verdict {
        FINE,
        /** Worth knowing; the claim may go. */
        NOTE,
        /** The claim may not go. */
        FAILED
    }

    public enum Reason {
        NAME,
        COVERAGE,
        MEMBER_NUMBER,
        INSURED,
        PAYER,
        ADDRESS,
        DEMOGRAPHICS,
        PROVIDER,
        DIAGNOSIS,
        CHARGE_RULE,
        FEE,
        UNITS,
        NDC,
        TOTAL,
        TIMES,
        RENDERING,
        OBSERVATION,
        AUTHORIZATION,
        FILING
    }

    static Check fine(String field, Reason reason, String sentence) {
        return new Check(field, reason, Verdict.FINE, sentence);
    }

    static Check note(String field, Reason reason, String sentence) {
        return new Check(field, reason, Verdict.NOTE, sentence);
    }

    static Check failed(String field, Reason reason, String sentence) {
        return new Check(field, reason, Verdict.FAILED, sentence);
    }

    /** Fine if it holds, failed otherwise. */
    static Check that(boolean holds, String field, Reason reason, String fine, String failed) {
        return holds ? fine(field, reason, fine) : failed(field, reason, failed);
    }

    public boolean stops() {
        return verdict == Verdict.FAILED;
    }
}
