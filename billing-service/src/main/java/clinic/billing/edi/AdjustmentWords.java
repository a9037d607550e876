package clinic.billing.edi;

import java.util.Map;

/** Our own short words for the adjustment reasons that billers meet most. The full list belongs to its publisher. */
public final class AdjustmentWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("1", "deductible"),
            Map.entry("2", "coinsurance"),
            Map.entry("3", "copay"),
            Map.entry("4", "modifier"),
            Map.entry("11", "diagnosis does not match"),
            Map.entry("15", "authorisation not valid"),
            Map.entry("16", "missing or invalid information"),
            Map.entry("18", "duplicate"),
            Map.entry("22", "another payer first"),
            Map.entry("23", "another payer's decision"),
            Map.entry("26", "coverage not begun"),
            Map.entry("27", "coverage ended"),
            Map.entry("29", "filed too late"),
            Map.entry("45", "over the fee schedule"),
            Map.entry("50", "not necessary, they say"),
            Map.entry("96", "not covered"),
            Map.entry("97", "inside another service"),
            Map.entry("109", "wrong payer"),
            Map.entry("150", "not supported by the record"),
            Map.entry("151", "too frequent"),
            Map.entry("197", "authorisation missing"),
            Map.entry("198", "authorisation exceeded"),
            Map.entry("204", "not in the plan"),
            Map.entry("236", "codes do not go together"),
            Map.entry("253", "sequestration"));

    private AdjustmentWords() {}

    /** @param code with its group, e.g. {@code CO-45} */
    public static String of(String code) {
        return WORDS.getOrDefault(code.substring(code.indexOf('-') + 1), "reason " + code);
    }
}
