package clinic.billing.worklist;

import clinic.billing.claim.Adjustment;
import clinic.billing.claim.Check;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.billing.edi.AdjustmentWords;
import clinic.billing.remittance.AdjustmentRules;
import clinic.billing.remittance.AdjustmentRules.Place;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody should look at a claim, by when, and for how much.
 *
 * @param group null if nobody needs to
 * @param code short, as billers write it
 */
record Work(
        @Nullable Group group,
        String code,
        String text,
        @Nullable LocalDate due,
        long atStakeCents) {

    /** Order is the order on the screen. */
    enum Group {
        NOT_SENT("Not sent"),
        TO_SEND("To send"),
        REJECTED("Rejected"),
        NO_ANSWER("No answer"),
        DENIED("Denied"),
        PAID_PARTLY("Paid partly"),
        PATIENT("To bill on"),
        REMITTANCE("Remittances");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int DAYS_TO_SEND = 2;
    private static final int DAYS_TO_MEND = 2;
    private static final int DAYS_TO_CORRECT = 7;
    private static final int DAYS_TO_BILL = 14;

    /** @param since the local date of the last change of state */
    static Work of(ClaimState claim, LocalDate since, int answerDays, AdjustmentRules rules) {
        long charge = claim.made().pricing().chargeCents();
        Settlement settlement = claim.owed().settlement();
        return switch (claim.phase()) {
            case NEEDS_WORK -> notSent(claim, since, charge);
            case READY -> new Work(Group.TO_SEND, "ready", "checks passed", since.plusDays(DAYS_TO_SEND), charge);
            case REJECTED -> rejected(claim, since, charge);
            case SUBMITTED, ACCEPTED ->
                new Work(Group.NO_ANSWER, answerDays + " d +", "no 835 yet", since.plusDays(answerDays), charge);
            case FORWARDED -> forwarded(settled(settlement), since, answerDays);
            case DENIED -> open(Group.DENIED, settled(settlement), since, rules);
            case PAID_PARTLY -> open(Group.PAID_PARTLY, settled(settlement), since, rules);
            case PATIENT_BALANCE -> patient(settled(settlement), since, rules);
            case PAID, CLOSED, UNOPENED -> new Work(null, "", "", null, 0);
        };
    }

    private static Settlement settled(@Nullable Settlement settlement) {
        return Objects.requireNonNull(settlement, "an adjudicated claim was settled");
    }

    private static Work forwarded(Settlement settlement, LocalDate since, int answerDays) {
        return new Work(
                Group.NO_ANSWER,
                "passed on",
                "passed on to " + settlement.forwardedTo() + ", no 835 of theirs yet",
                since.plusDays(answerDays),
                settlement.openCents());
    }

    private static Work notSent(ClaimState claim, LocalDate since, long charge) {
        String text = claim.made().checks().stream()
                .filter(Check::stops)
                .findFirst()
                .map(check -> check.field() + ": " + check.sentence())
                .orElse("not checked yet");
        return new Work(Group.NOT_SENT, "scrub", text, since.plusDays(DAYS_TO_SEND), charge);
    }

    private static Work rejected(ClaimState claim, LocalDate since, long charge) {
        String refusal = claim.sent().refusal() == null ? "?" : claim.sent().refusal();
        String code = refusal.split(":", 2)[0];
        return new Work(Group.REJECTED, code, refusal, since.plusDays(DAYS_TO_MEND), charge);
    }

    /** What the contract gives up and what the patient owes is never the reason for the work. */
    private static Work open(Group group, Settlement settlement, LocalDate since, AdjustmentRules rules) {
        String code = greatest(settlement, rules, Place.OPEN, "open");
        return new Work(group, code, AdjustmentWords.of(code), since.plusDays(DAYS_TO_CORRECT), settlement.openCents());
    }

    private static String greatest(Settlement settlement, AdjustmentRules rules, Place place, String otherwise) {
        return settlement.allAdjustments().stream()
                .filter(adjustment -> rules.of(adjustment) == place)
                .collect(Collectors.groupingBy(
                        Adjustment::code, TreeMap::new, Collectors.summingLong(Adjustment::cents)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    private static Work patient(Settlement settlement, LocalDate since, AdjustmentRules rules) {
        String code = greatest(settlement, rules, Place.PATIENT, "PR");
        return new Work(
                Group.PATIENT,
                code,
                AdjustmentWords.of(code).toLowerCase(Locale.ROOT) + ", the patient's part",
                since.plusDays(DAYS_TO_BILL),
                settlement.patientCents());
    }
}
