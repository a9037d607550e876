package clinic.booking.patient;

import clinic.platform.decider.Refused;
import java.util.Map;

/** A rule of the patient record forbids an order. */
public final class PatientRefused extends Refused {

    /** One constant per rule. */
    public enum Reason {
        NOT_REGISTERED,
        /** The id is taken by a record with another identity. */
        ALREADY_REGISTERED,
        /** Two coverages would be the primary (or secondary …) one on the same day. */
        RANK_TAKEN
    }

    PatientRefused(Reason reason, String sentence, Map<String, Object> details) {
        super(reason, sentence, details);
    }
}
