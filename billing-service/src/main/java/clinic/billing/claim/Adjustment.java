package clinic.billing.claim;

/**
 * Why a payer paid less (or more) than was asked: group (CO, PR, OA, PI), reason number and how much. A positive amount
 * lowers the payment.
 */
public record Adjustment(String group, String reason, long cents) {

    /** As staff write it, e.g. {@code CO-45}. */
    public String code() {
        return group + "-" + reason;
    }
}
