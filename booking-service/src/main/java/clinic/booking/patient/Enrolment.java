package clinic.booking.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a patient is enrolled in a safety programme.
 *
 * @param program e.g. SPRAVATO_REMS
 */
public record Enrolment(String program, @Nullable String number, LocalDate enrolledOn) {

    @Override
    public String toString() {
        return "Enrolment[" + program + "]";
    }
}
