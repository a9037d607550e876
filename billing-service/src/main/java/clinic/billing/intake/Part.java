package clinic.billing.intake;

import clinic.x12.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What one kind of transaction in a file came to.
 *
 * @param taken false if nothing of it was ours or could be read
 * @param findings what was noticed about it and its envelope
 */
record Part(boolean taken, String summary, List<String> remittances, List<Finding> findings) {

    private static final String BROKEN_OFF = "TRAILER_MISSING";
    private static final String PASSED_OVER = "WRONG_TRANSACTION";

    static Part refused(String why) {
        return new Part(false, why, List.of(), List.of());
    }

    /**
     * Why not all of it can be trusted to have come: an error, or a trailer that is missing, so that more may have been
     * sent.
     *
     * @param othersTaken what this reader passed over, another one has read
     */
    Optional<String> trouble(boolean othersTaken) {
        return findings.stream()
                .filter(finding -> finding.isError() || finding.code().equals(BROKEN_OFF))
                .filter(finding -> !othersTaken || !finding.code().equals(PASSED_OVER))
                .map(Finding::message)
                .findFirst();
    }
}
