package clinic.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.hearing.Fact;
import clinic.session.Contracts;
import clinic.session.treatment.Plan;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Our cut-down copies read booking's examples. */
class BookingFactsTest {

    private static <T> T read(String name, Class<T> type) {
        byte[] example = Contracts.example("booking/" + name + ".v1");
        return new Fact("id", "clinic.booking." + name + ".v1", "key", 0, -1, Instant.EPOCH, "c", example).as(type);
    }

    @Test
    void visit_booked_becomes_a_plan() {
        Plan plan = read("visit-booked", VisitBooked.class).plan();
        assertThat(plan.visitId()).isNotBlank();
        assertThat(plan.prescriber().name()).isNotBlank();
        assertThat(plan.end()).isAfter(plan.start());
        assertThat(plan).hasNoNullFieldsOrPropertiesExcept("pumpId", "plannedDoseMg");
    }

    @Test
    void visit_rescheduled_becomes_a_plan() {
        assertThat(read("visit-rescheduled", VisitBooked.class).plan())
                .hasNoNullFieldsOrPropertiesExcept("pumpId", "plannedDoseMg");
    }

    @Test
    void visit_cancelled_and_visit_missed_name_the_visit() {
        assertThat(read("visit-cancelled", VisitEnded.class)).hasNoNullFieldsOrProperties();
        assertThat(read("visit-missed", VisitEnded.class).visitId()).isNotBlank();
    }

    @Test
    void patient_arrived_says_who_and_when() {
        assertThat(read("patient-arrived", PatientArrived.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void patient_names_the_patient_and_the_enrolment() {
        PatientFact patient = read("patient", PatientFact.class);
        assertThat(patient).hasNoNullFieldsOrPropertiesExcept("enrolments");
        assertThat(patient.remsNumber()).isNotBlank();
    }
}
