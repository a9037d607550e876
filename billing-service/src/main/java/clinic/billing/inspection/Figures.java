package clinic.billing.inspection;

import java.util.Map;

/** A figure of an inspection in a biller's words. */
final class Figures {

    private static final Map<String, String> WORDS = Map.of(
            "chargeCents", "charged",
            "paidCents", "paid on claims",
            "bprCents", "payment",
            "plbCents", "taken from the account");

    private Figures() {}

    static String words(String name, long figure) {
        String words = WORDS.get(name);
        return words == null
                ? figure + " " + name
                : "%s %s$%,d.%02d"
                        .formatted(words, figure < 0 ? "−" : "", Math.abs(figure / 100), Math.abs(figure % 100));
    }
}
