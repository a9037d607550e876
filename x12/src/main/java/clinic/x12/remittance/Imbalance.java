package clinic.x12.remittance;

import clinic.x12.Position;
import org.jspecify.annotations.Nullable;

/**
 * An equation of a remittance that does not hold.
 *
 * @param equation what should be equal, in the elements' names
 * @param claim claim number, at service and claim level
 * @param line position of the service in its claim, from 1, at service level
 * @param leftCents what the equation's left side comes to
 * @param rightCents what the file says
 * @param at the element that says it
 */
public record Imbalance(
        Level level,
        String equation,
        @Nullable String claim,
        @Nullable Integer line,
        long leftCents,
        long rightCents,
        Position at) {
    /** Which of the three balances. */
    public enum Level {
        SERVICE("2110", "SVC03"),
        CLAIM("2100", "CLP04"),
        TRANSACTION("header", "BPR02");

        private final String loop;
        private final String element;

        Level(String loop, String element) {
            this.loop = loop;
            this.element = element;
        }

        /** Where what the equation should come to stands. */
        public String loop() {
            return loop;
        }

        /** What the equation should come to. */
        public String element() {
            return element;
        }
    }

    public long differenceCents() {
        return rightCents - leftCents;
    }

    /** For a biller: what failed, where, and by how much. */
    public String sentence() {
        var where = claim == null ? "The transaction" : "Claim " + claim + (line == null ? "" : ", line " + line);
        return "%s does not balance: %s should be %s but is %s (difference %s)."
                .formatted(where, equation, dollars(leftCents), dollars(rightCents), dollars(differenceCents()));
    }

    private static String dollars(long cents) {
        return (cents < 0 ? "-$" : "$") + Math.abs(cents / 100) + "." + "%02d".formatted(Math.abs(cents % 100));
    }
}
