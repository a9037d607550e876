package clinic.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

/** What a FHIR file means. */
class FhirPatientsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Period period(String start, String end) {
        Period period = new Period();
        if (start != null) {
            period.setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            period.setEndElement(new DateTimeType(end));
        }
        return period;
    }

    @Test
    void a_partial_date_begins_with_its_first_day_and_ends_with_its_last() {
        assertThat(FhirPeriods.first(period("2026", null))).isEqualTo("2026-01-01");
        assertThat(FhirPeriods.first(period("2026-12", null))).isEqualTo("2026-12-01");
        assertThat(FhirPeriods.last(period(null, "2026-02"))).isEqualTo("2026-02-28");
        assertThat(FhirPeriods.last(period(null, "2026"))).isEqualTo("2026-12-31");
        assertThat(FhirPeriods.last(period(null, "2026-02-03T10:00:00Z"))).isEqualTo("2026-02-03");
        assertThat(FhirPeriods.last(period("2026", null))).isNull();
    }

    @Test
    void what_ends_some_day_is_not_over_yet() {
        Patient patient = new Patient();
        patient.setBirthDateElement(new DateType("1980-02-29"));
        patient.addName().setFamily("Former").setPeriod(period(null, "2026-03-01"));
        patient.addName().setFamily("Whitfield").setPeriod(period(null, "2026-03-02"));
        patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setValue("303-555-0142")
                .setPeriod(period(null, "2030"));
        patient.addAddress().setCity("Denver").setPeriod(period(null, "2026-03"));

        var identity = FhirPatients.identity(patient, TODAY);

        assertThat(identity.family()).isEqualTo("Whitfield");
        assertThat(identity.phone()).isEqualTo("+13035550142");
        assertThat(identity.address()).isNotNull();
    }
}
