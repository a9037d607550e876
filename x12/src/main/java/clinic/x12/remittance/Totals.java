package clinic.x12.remittance;

/**
 * What a transaction adds up to, in cents.
 *
 * @param chargeCents ΣCLP03
 * @param paidCents ΣCLP04
 * @param bprCents BPR02 as it stands
 * @param plbCents ΣPLB
 */
public record Totals(int claims, long chargeCents, long paidCents, long bprCents, long plbCents) {}
