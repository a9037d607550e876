package clinic.booking.registration;

import static clinic.booking.testing.Desk.json;
import static clinic.booking.testing.Desk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import clinic.platform.aggregate.History;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FHIR R4 files, good and bad. */
@BookingTest
class FhirImportTest {

    @Autowired
    Desk desk;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    private String bundle() {
        return """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:p1", "resource": {"resourceType": "Patient", "id": "p1",
                "identifier": [{"system": "https://example.org/mrn", "value": "KEY"}],
                "name": [{"use": "official", "family": "O'Brien", "given": ["<b>Pat</b>", "Q"]}],
                "telecom": [{"system": "phone", "value": "303-555-0142"}],
                "gender": "female", "birthDate": "1980-02-29",
                "address": [{"line": ["12 Larimer St"], "city": "Denver", "state": "CO", "postalCode": "80202"}]}},
              {"fullUrl": "urn:uuid:p2", "resource": {"resourceType": "Patient", "id": "p2", "birthDate": "not a date",
                "identifier": [{"system": "https://example.org/mrn", "value": "KEY-2"}],
                "name": [{"family": "Secretname"}]}},
              {"fullUrl": "urn:uuid:c1", "resource": {"resourceType": "Coverage", "id": "c1", "status": "active",
                "identifier": [{"system": "https://example.org/coverage", "value": "KEY"}],
                "subscriberId": "W 123", "beneficiary": {"reference": "urn:uuid:p1"},
                "period": {"start": "2026-01-01"}, "payor": [{"display": "Cascade PPO"}]}},
              {"resource": {"resourceType": "Coverage", "id": "c2", "status": "active", "subscriberId": "X",
                "beneficiary": {"reference": "urn:uuid:nobody"}, "period": {"start": "2026-01-01"},
                "payor": [{"display": "Cascade PPO"}]}},
              {"resource": {"resourceType": "Observation", "status": "final"}},
              {"request": {"method": "POST"}}
            ]}""".replace("KEY", key);
    }

    private JsonNode take(String body) {
        return ok(desk.post("/api/fhir/import", body));
    }

    @Test
    void each_entry_is_reported_and_the_good_ones_are_in() {
        JsonNode report = take(bundle());
        assertThat(report.findValuesAsString("outcome"))
                .containsExactly("IMPORTED", "BROKEN", "IMPORTED", "BROKEN", "UNSUPPORTED", "BROKEN");
        String patient = report.at("/entries/0/id").asString();
        JsonNode record = ok(desk.get("/api/patients/" + patient));
        assertThat(record.at("/identity/family").asString()).isEqualTo("O'Brien");
        assertThat(record.at("/identity/given").asString()).isEqualTo("<b>Pat</b> Q");
        assertThat(record.at("/identity/phone").asString()).isEqualTo("+13035550142");
        assertThat(record.at("/coverages/0/memberNumber").asString()).isEqualTo("W123");
        assertThat(report.toString()).as("reasons hold no identity").doesNotContain("Secretname", "not a date");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String patient = take(bundle()).at("/entries/0/id").asString();
        int events = history.of(patient).size();
        JsonNode again = take(bundle());
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("imported").asInt()).isZero();
        assertThat(history.of(patient)).hasSize(events);
    }

    @Test
    void a_changed_patient_is_corrected() {
        String patient = take(bundle()).at("/entries/0/id").asString();
        assertThat(take(bundle().replace("O'Brien", "O'Brien-Ruiz"))
                        .get("imported")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok(desk.get("/api/patients/" + patient))
                        .at("/identity/family")
                        .asString())
                .isEqualTo("O'Brien-Ruiz");
    }

    @Test
    void a_coverage_alone_finds_its_registered_patient_by_identifier() {
        take(bundle());
        JsonNode report = take("""
                {"resourceType": "Coverage", "id": "alone", "status": "active", "subscriberId": "M9",
                 "identifier": [{"system": "s", "value": "alone-KEY"}], "order": 2,
                 "beneficiary": {"identifier": {"system": "https://example.org/mrn", "value": "KEY"}},
                 "period": {"start": "2026-02-01"}, "payor": [{"display": "State Medicaid"}]}""".replace("KEY", key));
        assertThat(report.get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_no_fhir_is_refused_as_a_whole() {
        for (String body : new String[] {"{", "[]", "{\"a\": 1}", "{\"resourceType\": \"Bundle\", \"entry\": 5}"}) {
            var answer = desk.post("/api/fhir/import", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(json(answer).get("field").asString()).isEqualTo("file");
        }
    }

    @Test
    void identity_is_not_readable_in_the_store() {
        String patient = take(bundle()).at("/entries/0/id").asString();
        String stored = jdbc.sql(
                        "select string_agg(convert_from(payload, 'UTF8'), '') from event where aggregate_id = ?")
                .param(patient)
                .query(String.class)
                .single();
        assertThat(stored).contains("patientId").doesNotContain("Brien", "Larimer", "W123", "1980", "5550142");
    }
}
