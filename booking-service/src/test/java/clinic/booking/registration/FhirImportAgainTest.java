package clinic.booking.registration;

import static clinic.booking.testing.Desk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an import must not do: stop at one entry, undo what the desk knows better, or mistake one for another. */
@BookingTest
class FhirImportAgainTest {

    @Autowired
    Desk desk;

    private final String key = UUID.randomUUID().toString();

    private JsonNode take(String... resources) {
        StringBuilder entries = new StringBuilder();
        for (String resource : resources) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\": ")
                    .append(resource)
                    .append('}');
        }
        return ok(desk.post(
                "/api/fhir/import",
                ("{\"resourceType\": \"Bundle\", \"entry\": [" + entries + "]}").replace("KEY", key)));
    }

    private static String patient(String identifier, String family, String born) {
        return """
                {"resourceType": "Patient", "id": "p-KEY", %s
                 "name": [{"family": "%s"}], "birthDate": "%s"}""".formatted(identifier, family, born);
    }

    private static String coverage(String status, String end) {
        return """
                {"resourceType": "Coverage", "status": "%s", "subscriberId": "W 123",
                 "identifier": [{"system": "s", "value": "c-KEY"}],
                 "beneficiary": {"reference": "Patient/p-KEY"},
                 "period": {"start": "2026-01", "end": "%s"}, "payor": [{"display": "Cascade PPO"}]}""".formatted(status, end);
    }

    private static final String PLAIN = "\"identifier\": [{\"value\": \"KEY\"}],";

    @Test
    void an_entry_that_cannot_be_read_does_not_take_the_others_with_it() {
        JsonNode report = take(
                patient("\"identifier\": [{\"value\": \"first-KEY\"}],", "Unborn", "1500-02-29"),
                patient(PLAIN, "Whitfield", "1980-02-29"),
                coverage("active", "2026-12"));
        assertThat(report.findValuesAsString("outcome")).containsExactly("BROKEN", "IMPORTED", "IMPORTED");
        String id = report.at("/entries/1/id").asString();
        assertThat(ok(desk.get("/api/patients/" + id))
                        .at("/coverages/0/validTo")
                        .asString())
                .isEqualTo("2026-12-31");
    }

    @Test
    void the_same_file_again_does_not_undo_what_the_desk_corrected() {
        String whole = patient(PLAIN, "Whitfeild", "1980-02-29");
        JsonNode first = take(whole, coverage("active", "2026-12"));
        String id = first.at("/entries/0/id").asString();
        ok(desk.put("/api/patients/" + id, """
                {"given": "Ana", "family": "Whitfield", "birthDate": "1980-02-29", "sex": "F"}"""));
        cover(id, first.at("/entries/1/id").asString());

        JsonNode again = take(whole, coverage("active", "2026-12"));

        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(ok(desk.get("/api/patients/" + id)).at("/identity/family").asString())
                .isEqualTo("Whitfield");
    }

    @Test
    void a_changed_coverage_keeps_what_the_file_does_not_say() {
        JsonNode first = take(patient(PLAIN, "Whitfield", "1980-02-29"), coverage("active", "2026-11"));
        String id = first.at("/entries/0/id").asString();
        cover(id, first.at("/entries/1/id").asString());

        take(patient(PLAIN, "Whitfield", "1980-02-29"), coverage("active", "2026-12"));

        JsonNode kept = ok(desk.get("/api/patients/" + id)).at("/coverages/0");
        assertThat(kept.get("validTo").asString()).isEqualTo("2026-12-31");
        assertThat(kept.get("filingCode").asString()).isEqualTo("BL");
        assertThat(kept.get("authorizationNumber").asString()).isEqualTo("AUTH-1");
    }

    private void cover(String patient, String coverage) {
        ok(desk.put("/api/patients/" + patient + "/coverages/" + coverage, """
                {"payerId": "CASC1", "payerName": "Cascade PPO", "filingCode": "BL", "memberNumber": "W123",
                 "rank": 1, "validFrom": "2026-01-01", "validTo": "2026-11-30", "authorizationNumber": "AUTH-1"}"""));
    }

    @Test
    void the_id_of_another_server_does_not_overwrite_another_person() {
        take(patient("", "Whitfield", "1980-02-29"));
        JsonNode other = take(patient("", "Park", "1991-05-05"));
        assertThat(other.at("/entries/0/outcome").asString()).isEqualTo("BROKEN");
        assertThat(other.at("/entries/0/reason").asString()).contains("identifier");
    }

    @Test
    void one_file_does_not_name_two_people_by_one_identifier() {
        JsonNode report = take(patient(PLAIN, "Whitfield", "1980-02-29"), patient(PLAIN, "Park", "1991-05-05"));
        assertThat(report.findValuesAsString("outcome")).containsExactly("IMPORTED", "BROKEN");
    }

    @Test
    void a_coverage_that_is_not_in_force_is_not_taken() {
        for (String status : new String[] {"cancelled", "entered-in-error", "draft"}) {
            JsonNode report = take(patient(PLAIN, "Whitfield", "1980-02-29"), coverage(status, "2026-12"));
            assertThat(report.at("/entries/1/outcome").asString()).as(status).isEqualTo("UNSUPPORTED");
            assertThat(report.at("/entries/1/reason").asString()).contains("not active");
        }
    }
}
