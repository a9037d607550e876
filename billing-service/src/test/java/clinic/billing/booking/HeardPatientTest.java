package clinic.billing.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.claim.Insured;
import clinic.billing.testing.Office;
import clinic.platform.hearing.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Our copy reads what booking-service says. */
class HeardPatientTest {

    private static HeardPatient patient() {
        byte[] body = Office.example("booking/patient.v1").getBytes(StandardCharsets.UTF_8);
        return new Fact("1", "clinic.booking.patient.v1", "patient-7d0c1a52", 0, -1, Instant.EPOCH, "c", body)
                .as(HeardPatient.class);
    }

    @Test
    void the_example_reads_as_an_insured_person() {
        Insured insured = Patients.insured(patient(), 1, LocalDate.parse("2026-11-23"));

        assertThat(insured.family()).isEqualTo("O'Brien");
        assertThat(insured.coverage()).isNotNull();
        assertThat(insured.coverage().memberNumber()).isEqualTo("W123456789");
        assertThat(insured.coverage().ofPatient()).isTrue();
    }

    @Test
    void a_coverage_counts_only_on_dates_on_which_it_is_in_force() {
        assertThat(Patients.insured(patient(), 1, LocalDate.parse("2025-12-31")).coverage())
                .isNull();
        assertThat(Patients.insured(patient(), 2, LocalDate.parse("2026-11-23")).coverage())
                .isNull();
    }

    @Test
    void it_does_not_write_itself_out() {
        assertThat(patient().toString()).doesNotContain("Brien", "Marisol");
        assertThat(patient().address() + "" + patient().coverages()).doesNotContain("W123456789", "80202");
        assertThat(Patients.insured(patient(), 1, LocalDate.parse("2026-11-23")).toString())
                .doesNotContain("Brien");
    }
}
