package clinic.x12.remittance;

import org.jspecify.annotations.Nullable;

/**
 * TRN, which also travels with the bank transfer and ties the two together.
 *
 * @param number TRN02, check or transfer number
 * @param originator TRN03, the payer's identifier with the bank
 * @param supplement TRN04
 */
public record Trace(
        String number, String originator, @Nullable String supplement) {
    public Trace(String number, String originator) {
        this(number, originator, null);
    }
}
