package clinic.billing.charge;

import clinic.billing.care.SignedSession;
import clinic.billing.care.Treatment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payer's recipe, in force on some dates of service.
 *
 * @param recipe the rows of one recipe stand or fall together
 * @param payer a payer's id, {@code filing:XX} for a kind of insurance, or {@code *}
 * @param minDoseMg dose from which the line applies, inclusive
 * @param maxDoseMg dose up to which it applies, inclusive
 * @param validTo last date of service; null while there is no end
 * @param label our own short words for the code
 * @param drug the line bills a drug, so its NDC goes with it
 * @param wasteModifiers the payer wants JW (discarded) or JZ (nothing discarded) for single-dose containers
 * @param sample true until the clinic's coder has signed the row off
 */
public record ChargeRule(
        String ruleId,
        String recipe,
        String payer,
        Treatment treatment,
        int minDoseMg,
        int maxDoseMg,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position,
        String code,
        String label,
        UnitBasis units,
        boolean drug,
        boolean wasteModifiers,
        String source,
        boolean sample) {

    public static final String ANY_PAYER = "*";

    /** The name by which a rule speaks of all payers of one filing code. */
    public static String filing(String filingCode) {
        return "filing:" + filingCode;
    }

    boolean appliesTo(SignedSession session) {
        return treatment == session.treatment()
                && session.doseMg() >= minDoseMg
                && session.doseMg() <= maxDoseMg
                && inForceOn(session.serviceDate());
    }

    private boolean inForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
