package clinic.x12.remittance;

/**
 * TRN, which also travels with the bank transfer and ties the two together.
 *
 * @param number TRN02, check or transfer number
 * @param originator TRN03, the payer's identifier with the bank
 */
public record Trace(String number, String originator) {}
