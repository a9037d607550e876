package clinic.session.treatment;

import java.util.List;

/**
 * The thresholds of one session, fixed when it begins: a session is judged by the protocol that it was run under.
 * Sample values; a clinic's own are signed off by its clinicians.
 *
 * @param version names this set of values in the record
 * @param freshLoginMinutes how long before signing the signer may have logged in
 * @param lateEntryMinutes a fact recorded later than this after it happened is marked late
 */
public record Protocol(
        String version,
        Devices devices,
        Infusion infusion,
        Preparation preparation,
        Limits limits,
        Departure departure,
        int freshLoginMinutes,
        int lateEntryMinutes) {

    /**
     * Nasal esketamine. Label: single-use devices, rest between them; REMS: monitoring after administration.
     *
     * @param observationMinutes after the last device
     * @param bpCheckMinutes after the last device, when blood pressure is expected to peak
     */
    public record Devices(
            int doseMgPerDevice,
            List<Integer> dosesMg,
            int gapMinutes,
            int observationMinutes,
            int bpCheckMinutes,
            int bpCheckFromMinutes,
            int bpCheckToMinutes,
            int vitalsEveryMinutes) {

        public Devices {
            dosesMg = List.copyOf(dosesMg);
        }
    }

    /**
     * Intravenous ketamine.
     *
     * @param doseCapMicrograms the site's most for one infusion, whatever the weight
     * @param toleranceMinutes how far from {@code minutes} an infusion may end without being a deviation
     * @param observationMinutes after the infusion stopped
     */
    public record Infusion(
            int doseMicrogramsPerKg,
            long doseCapMicrograms,
            int minutes,
            int toleranceMinutes,
            int observationMinutes,
            int vitalsEveryMinutesDuring,
            int vitalsEveryMinutesAfter,
            boolean wasteNeedsWitness) {}

    /** Before the dose. */
    public record Preparation(
            int vitalsWithinMinutes,
            int noFoodMinutes,
            int noLiquidMinutes,
            int consentValidDays,
            boolean phq9Needed) {}

    /**
     * Readings beyond these need the prescriber before the dose, and an answer after it.
     *
     * @param lowestSedation MOAA/S, 5 is awake
     * @param highestDissociation CADSS-6 sum, 0 to 24
     */
    public record Limits(
            int systolicMmHg,
            int diastolicMmHg,
            int lowestHeartRate,
            int highestHeartRate,
            int lowestSpo2Percent,
            int lowestSedation,
            int highestDissociation) {}

    /**
     * What a patient must be like to leave.
     *
     * @param finalVitalsWithinMinutes before the time from which they may leave
     * @param recoveryScore modified Aldrete, of 10; asked after an infusion
     */
    public record Departure(int finalVitalsWithinMinutes, int sedation, int dissociation, int recoveryScore) {}

    /** The sample that this software comes with. */
    public static Protocol sample() {
        return new Protocol(
                "sample-2026-11",
                new Devices(28, List.of(56, 84), 5, 120, 40, 35, 50, 30),
                new Infusion(500, 60_000, 40, 5, 60, 10, 15, true),
                new Preparation(60, 120, 30, 365, true),
                new Limits(140, 90, 50, 120, 92, 3, 12),
                new Departure(15, 5, 0, 9),
                5,
                10);
    }
}
