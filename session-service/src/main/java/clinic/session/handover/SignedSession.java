package clinic.session.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A signed session with the claim that billing told us of.
 *
 * @param claimable false where nothing was given: there is nothing to claim
 * @param claim null until billing has opened one
 */
public record SignedSession(
        String sessionId,
        String patientId,
        String siteName,
        ZoneId zone,
        String treatment,
        String dose,
        Instant treatedAt,
        boolean claimable,
        Instant signedAt,
        String signer,
        @Nullable ClaimLine claim) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Money in cents. */
    public record ClaimLine(
            String claimId,
            String number,
            String payerName,
            long chargeCents,
            long paidCents,
            long patientCents,
            String state) {

        public String charge() {
            return dollars(chargeCents);
        }

        public String paid() {
            return dollars(paidCents);
        }

        public String stateWord() {
            return state.toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public String tone() {
            return switch (state) {
                case "NEEDS_WORK", "REJECTED", "DENIED" -> "need";
                case "PAID", "CLOSED" -> "done";
                case "PATIENT_BALANCE" -> "warn";
                default -> "run";
            };
        }

        private static String dollars(long cents) {
            return String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
        }
    }

    /** Work that has not reached billing. */
    public boolean unclaimed() {
        return claimable && claim == null;
    }

    public String treatedOn() {
        return DAY.format(treatedAt.atZone(zone));
    }

    public String signedClock() {
        return DAY.format(signedAt.atZone(zone)) + " " + CLOCK.format(signedAt.atZone(zone));
    }

    public String treatmentWord() {
        return treatment.equals("ESKETAMINE") ? "esketamine" : "ketamine infusion";
    }
}
