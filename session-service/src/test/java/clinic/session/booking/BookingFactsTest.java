package clinic.session.booking;

import static clinic.session.Contracts.read;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.session.treatment.Plan;
import org.junit.jupiter.api.Test;

/** Our cut-down copies read booking's examples. */
class BookingFactsTest {

    @Test
    void visit_booked_becomes_a_plan() {
        Plan plan = read("booking/visit-booked.v1", VisitBooked.class).plan();
        assertThat(plan.visitId()).isNotBlank();
        assertThat(plan.prescriber().name()).isNotBlank();
        assertThat(plan.end()).isAfter(plan.start());
        assertThat(plan).hasNoNullFieldsOrPropertiesExcept("pumpId", "plannedDoseMg");
    }

    @Test
    void visit_rescheduled_becomes_a_plan() {
        assertThat(read("booking/visit-rescheduled.v1", VisitBooked.class).plan())
                .hasNoNullFieldsOrPropertiesExcept("pumpId", "plannedDoseMg");
    }

    @Test
    void visit_cancelled_and_visit_missed_name_the_visit() {
        assertThat(read("booking/visit-cancelled.v1", VisitEnded.class)).hasNoNullFieldsOrProperties();
        assertThat(read("booking/visit-missed.v1", VisitEnded.class).visitId()).isNotBlank();
    }

    @Test
    void patient_arrived_says_who_and_when() {
        assertThat(read("booking/patient-arrived.v1", PatientArrived.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void patient_names_the_patient_and_the_enrolment() {
        PatientFact patient = read("booking/patient.v1", PatientFact.class);
        assertThat(patient).hasNoNullFieldsOrPropertiesExcept("enrolments");
        assertThat(patient.remsNumber()).isNotBlank();
    }
}
