package clinic.local.story;

import java.util.List;

/**
 * A patient of the demo clinic and how their visit goes.
 *
 * @param file bundle below {@code demo/patients}
 * @param startsAt local time at the site
 * @param doseMg for esketamine; 0 for an infusion
 * @param payer how the payer simulator answers the claim
 * @param endsAs state of the claim when all answers are in
 */
public record Guest(String file, String treatment, String startsAt, int doseMg, String payer, String endsAs) {

    /** One visit for each way in which a payer answers. Each payer answers in a file of its own. */
    static final List<Guest> OF_THE_DAY = List.of(
            new Guest("elfreda-champlin", "ESKETAMINE", "08:00", 56, "paid", "PAID"),
            new Guest("elia-mills", "ESKETAMINE", "08:40", 84, "deductible", "PATIENT_BALANCE"),
            new Guest("filomena-wisozk", "ESKETAMINE", "09:20", 56, "denied", "DENIED"),
            new Guest("freeda-johnston", "IV_KETAMINE", "10:00", 0, "unbalanced", "ACCEPTED"));

    boolean infusion() {
        return treatment.equals("IV_KETAMINE");
    }
}
