package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import clinic.billing.testing.PayerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files as they really come: in part, mixed, too large, of another kind. */
@BillingTest
class IntakeFlowTest {

    @Autowired
    Office office;

    private OneClaim one;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
    }

    @Test
    void what_is_no_answer_is_kept_and_set_aside() throws IOException {
        one.letter("nonsense", "this is a letter\n");

        soon(() -> Files.exists(office.directory().resolve("from-payer/rejected/nonsense")));
        assertThat(office.page("/remittances")).contains("This is no 835, 999 or 277CA.");
    }

    @Test
    void a_syntax_answer_and_the_claims_answer_in_one_interchange_are_both_taken() {
        String number = one.submitted();

        JsonNode taken = one.dropped(PayerFiles.together(
                PayerFiles.setAcknowledgement(one.sent("groupControl"), one.sent("setControl"), "A", one.control()),
                PayerFiles.claimAcknowledgement(one.sent("batchId"), number, OneClaim.CHARGE, "A2", one.control())));

        assertThat(taken.path("state").asString()).as(taken.toString()).isEqualTo("TAKEN");
        assertThat(taken.path("kind").asString()).isEqualTo("999 + 277CA");
        office.claimOf(one.session(), "ACCEPTED");
        assertThat(one.sent("setAccepted")).isEqualTo("true");
    }

    @Test
    void of_a_file_without_its_trailers_what_is_there_is_taken_and_somebody_looks_at_it() {
        one.submitted();
        String file =
                PayerFiles.setAcknowledgement(one.sent("groupControl"), one.sent("setControl"), "A", one.control());

        JsonNode taken = one.dropped(file.substring(0, file.indexOf("GE*")));

        assertThat(taken.path("state").asString()).isEqualTo("PARTLY");
        assertThat(taken.path("summary").asString()).isEqualTo("answers 1 claim; The GE segment is missing.");
        assertThat(one.sent("setAccepted")).isEqualTo("true");
        assertThat(office.page("/reconcile")).contains("The GE segment is missing.");

        office.form("/files/" + taken.path("fileId").asString() + "/looked-at", "");

        assertThat(office.page("/reconcile")).doesNotContain("The GE segment is missing.");
    }

    @Test
    void a_set_that_is_accepted_in_a_group_that_is_rejected_is_rejected() {
        one.submitted();
        String file =
                PayerFiles.setAcknowledgement(one.sent("groupControl"), one.sent("setControl"), "A", one.control());

        one.dropped(file.replace("AK9*A*", "AK9*R*"));

        office.claimOf(one.session(), "REJECTED");
    }

    @Test
    void an_answer_to_an_earlier_submission_is_none_to_this_one() {
        String number = one.submitted();

        one.dropped(PayerFiles.claimAcknowledgement("batch-1", number, OneClaim.CHARGE, "A7", one.control()));
        one.dropped(PayerFiles.claimAcknowledgement(one.sent("batchId"), number, OneClaim.CHARGE, "A2", one.control()));

        office.claimOf(one.session(), "ACCEPTED");
    }

    @Test
    void a_file_for_another_usage_than_ours_is_not_taken() {
        String number = one.submitted();

        JsonNode taken = one.dropped(
                PayerFiles.remittance(number, OneClaim.CHARGE, "1276", "1276", "", "E" + number, one.control())
                        .replace("*0*T*:~", "*0*P*:~"));

        assertThat(taken.path("state").asString()).isEqualTo("REJECTED");
        assertThat(taken.path("summary").asString()).contains("ISA15");
    }

    @Test
    void what_booking_may_leave_out_of_a_patient_makes_work_and_stops_nothing() {
        office.patientHeard(
                one.patient(),
                0,
                body -> body.replace("\"80202\"", "null")
                        .replace("\"1984-06-17\"", "null")
                        .replace("\"W123456789\"", "null"));
        office.sessionSigned(one.visit(), one.patient(), 27, -1);

        JsonNode claim = office.claimOf(one.session(), "NEEDS_WORK");

        assertThat(office.page("/claims/" + claim.path("claimId").asString()))
                .contains("no postal code", "no birth date", "no member number");
    }

    @Test
    void what_is_missing_or_of_the_wrong_kind_is_said_and_breaks_nothing() {
        String id = office.get("/api/claims")
                .valueStream()
                .map(claim -> claim.path("claimId").asString())
                .findFirst()
                .orElse("claim-1");

        assertThat(office.refusable("/api/submissions", Map.of()).statusCode()).isEqualTo(422);
        assertThat(office.refusable("/api/claims/remittance-1/take", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(office.refusable("/api/remittances/" + id + "/ask", Map.of("how", "x"))
                        .statusCode())
                .isEqualTo(404);
        Map<String, Map<String, Object>> bare = Map.of(
                "/fees", Map.of("unitCents", 1),
                "/provider", Map.of(),
                "/payers/CASC1", Map.of("filingDays", 1, "answerDays", 1));
        bare.forEach((path, body) ->
                assertThat(office.settingUp(path, body).statusCode()).as(path).isEqualTo(422));
        assertThat(office.settingUp(
                                "/fees",
                                Map.of(
                                        "payer",
                                        "*",
                                        "code",
                                        "J0013",
                                        "unitCents",
                                        Long.MAX_VALUE,
                                        "validFrom",
                                        "2021-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }
}
