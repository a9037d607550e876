package clinic.x12.acknowledgement;

import java.util.List;

/**
 * AK2 to IK5: one transaction set of the group.
 *
 * @param type AK201, such as 837
 * @param control AK202, its ST02
 * @param outcome IK501: A accepted, E accepted with errors, R, M, W, X rejected
 * @param reasons IK502 to IK506
 */
public record AcknowledgedTransaction(
        String type, String control, String outcome, List<String> reasons, List<SyntaxError> errors) {
    public AcknowledgedTransaction {
        reasons = List.copyOf(reasons);
        errors = List.copyOf(errors);
    }

    public boolean accepted() {
        return outcome.equals("A") || outcome.equals("E");
    }
}
