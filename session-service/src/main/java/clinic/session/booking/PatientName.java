package clinic.session.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who a patient is, as a screen shows it. Never in a log, an address or a fact. */
public record PatientName(
        String patientId,
        String given,
        String family,
        @Nullable LocalDate birthDate,
        @Nullable String remsNumber) {

    /** Identity travels apart from visits and may come later. */
    static PatientName pending(String patientId) {
        return new PatientName(patientId, "", "Name pending", null, null);
    }

    public String full() {
        return given.isEmpty() ? family : given + " " + family;
    }

    /** For the floor, where passers-by can read. */
    public String initials() {
        return given.isEmpty() ? "…" : initial(given) + initial(family);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : new String(Character.toChars(name.codePointAt(0))) + ".";
    }

    @Override
    public String toString() {
        return "PatientName[" + patientId + "]";
    }
}
