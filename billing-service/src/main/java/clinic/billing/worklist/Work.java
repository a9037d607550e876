package clinic.billing.worklist;

import clinic.billing.claim.Adjustment;
import clinic.billing.claim.Check;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.billing.edi.AdjustmentWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    static Work of(ClaimState claim, LocalDate since, int answerDays) {
        long charge = claim.made().pricing().chargeCents();
        Settlement settlement = claim.owed().settlement();
        return switch (claim.phase()) {
            case NEEDS_WORK -> notSent(claim, since, charge);
            case READY -> new Work(Group.TO_SEND, "ready", "checks passed", since.plusDays(DAYS_TO_SEND), charge);
            case REJECTED -> rejected(claim, since, charge);
            case SUBMITTED, ACCEPTED ->
                new Work(Group.NO_ANSWER, answerDays + " d +", "no 835 yet", since.plusDays(answerDays), charge);
            case DENIED -> open(Group.DENIED, settled(settlement), since);
            case PAID_PARTLY -> open(Group.PAID_PARTLY, settled(settlement), since);
            case PATIENT_BALANCE -> patient(settled(settlement), since);
            case PAID, CLOSED, UNOPENED -> new Work(null, "", "", null, 0);
        };
    }

    private static Settlement settled(@Nullable Settlement settlement) {
        return Objects.requireNonNull(settlement, "an adjudicated claim was settled");
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

    private static Work open(Group group, Settlement settlement, LocalDate since) {
        Map<String, Long> byCode = settlement.allAdjustments().stream()
                .filter(adjustment -> !adjustment.group().equals("PR"))
                .collect(Collectors.groupingBy(Adjustment::code, Collectors.summingLong(Adjustment::cents)));
        // What the contract gives up is never the reason for the work, unless nothing else is there.
        String code = byCode.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("CO-45"))
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse("CO-45");
        return new Work(group, code, AdjustmentWords.of(code), since.plusDays(DAYS_TO_CORRECT), settlement.openCents());
    }

    private static Work patient(Settlement settlement, LocalDate since) {
        String code = settlement.allAdjustments().stream()
                .filter(adjustment -> adjustment.group().equals("PR"))
                .max(Comparator.comparingLong(Adjustment::cents))
                .map(Adjustment::code)
                .orElse("PR");
        return new Work(
                Group.PATIENT,
                code,
                AdjustmentWords.of(code).toLowerCase(Locale.ROOT) + ", the patient's part",
                since.plusDays(DAYS_TO_BILL),
                settlement.patientCents());
    }
}
