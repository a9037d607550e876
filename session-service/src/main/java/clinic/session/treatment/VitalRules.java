package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which readings make sense, and which are beyond the limits. */
final class VitalRules {

    private VitalRules() {}

    /** Refuses a slip of the hand. The bounds are those of a living patient, not of a well one. */
    static void plausible(SessionCommand.RecordVitals c) {
        within(c.systolicMmHg(), 50, 280, "systolicMmHg", "systolic pressure in mmHg");
        within(c.diastolicMmHg(), 20, 180, "diastolicMmHg", "diastolic pressure in mmHg");
        BadInput.check(
                c.diastolicMmHg() < c.systolicMmHg(),
                "diastolicMmHg",
                "The diastolic pressure has to be below the systolic one.");
        within(c.heartRatePerMinute(), 20, 250, "heartRatePerMinute", "heart rate per minute");
        within(c.spo2Percent(), 50, 100, "spo2Percent", "oxygen saturation in percent");
        if (c.sedation() != null) {
            within(c.sedation(), 0, 5, "sedation", "MOAA/S score");
        }
        if (c.dissociation() != null) {
            within(c.dissociation(), 0, 24, "dissociation", "CADSS-6 sum");
        }
    }

    private static void within(int value, int from, int to, String field, String what) {
        BadInput.check(value >= from && value <= to, field, "A " + what + " is from " + from + " to " + to + ".");
    }

    /** Whether two readings are one that was sent twice; a repeat may have been given another time. */
    static boolean sameValues(VitalsRecorded one, VitalsRecorded other) {
        return one.systolicMmHg() == other.systolicMmHg()
                && one.diastolicMmHg() == other.diastolicMmHg()
                && one.heartRatePerMinute() == other.heartRatePerMinute()
                && one.spo2Percent() == other.spo2Percent()
                && Objects.equals(one.sedation(), other.sedation())
                && Objects.equals(one.dissociation(), other.dissociation());
    }

    /** The measures of this reading that passed their limits. */
    static List<Limit> passed(VitalsRecorded v, Protocol.Limits limits) {
        List<Limit> passed = new ArrayList<>();
        above(passed, Limit.Measure.SYSTOLIC, v.systolicMmHg(), limits.systolicMmHg());
        above(passed, Limit.Measure.DIASTOLIC, v.diastolicMmHg(), limits.diastolicMmHg());
        above(passed, Limit.Measure.HEART_RATE, v.heartRatePerMinute(), limits.highestHeartRate());
        below(passed, Limit.Measure.HEART_RATE, v.heartRatePerMinute(), limits.lowestHeartRate());
        below(passed, Limit.Measure.SPO2, v.spo2Percent(), limits.lowestSpo2Percent());
        if (v.sedation() != null) {
            below(passed, Limit.Measure.SEDATION, v.sedation(), limits.lowestSedation());
        }
        if (v.dissociation() != null) {
            above(passed, Limit.Measure.DISSOCIATION, v.dissociation(), limits.highestDissociation());
        }
        return passed;
    }

    private static void above(List<Limit> passed, Limit.Measure measure, int value, int limit) {
        if (value > limit) {
            passed.add(new Limit(measure, value, limit));
        }
    }

    private static void below(List<Limit> passed, Limit.Measure measure, int value, int limit) {
        if (value < limit) {
            passed.add(new Limit(measure, value, limit));
        }
    }

    static String words(List<Limit> passed) {
        return String.join(", ", passed.stream().map(Limit::words).toList());
    }
}
