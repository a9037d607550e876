package clinic.billing.remittance;

/**
 * One equation of the 835 that does not close.
 *
 * @param equation in the elements' names
 * @param where the claim number and line it speaks of, or the payment's trace
 * @param shouldBeCents what the parts come to
 * @param saysCents what the payer wrote
 */
public record Balance(Level level, String equation, String where, long shouldBeCents, long saysCents) {

    public enum Level {
        /** Charge less adjustments is the line's payment. */
        SERVICE,
        /** Charge less all adjustments is the claim's payment. */
        CLAIM,
        /** The claims' payments less the provider's adjustments are the payment. */
        TRANSACTION
    }

    public long offCents() {
        return saysCents - shouldBeCents;
    }
}
