package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.booking.Patients;
import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Sending what is ready, whatever is wrong with one claim or changes meanwhile. */
@BillingTest
class SubmissionFlowTest {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Patients patients;

    @Autowired
    TransactionOperations transactions;

    private OneClaim one;
    private OneClaim other;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
        other = new OneClaim(office);
    }

    @Test
    void a_claim_that_can_not_be_written_or_is_priced_for_another_payer_holds_up_no_other() {
        OneClaim third = new OneClaim(office);
        String broken = ready(one);
        String elsewhere = ready(other);
        String good = ready(third);
        OneClaim fourth = new OneClaim(office);
        String dependent = ready(fourth);
        changed(one, "{address,postalCode}", "null");
        changed(other, "{coverages,0,payerId}", "\"OTHER1\"");
        changed(fourth, "{coverages,0,relationship}", "\"CHILD\"");

        JsonNode sent = send("first-" + one.visit());

        assertThat(ids(sent.path("claims"))).contains(good).doesNotContain(broken, elsewhere, dependent);
        assertThat(sent.path("notSent")
                        .valueStream()
                        .map(not -> not.path("claimId").asString()))
                .contains(broken, elsewhere, dependent);
        office.claimOf(third.session(), "SUBMITTED");
        for (OneClaim each : List.of(one, other, fourth)) {
            office.post("/api/claims/" + id(each) + "/check", Map.of());
            office.claimOf(each.session(), "NEEDS_WORK");
        }
    }

    @Test
    void the_same_submission_at_the_same_time_is_one_act() {
        String id = ready(one);
        String submission = "twice-" + one.visit();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(submission)))
                .limit(4)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(sent -> assertThat(ids(sent.path("claims"))).contains(id));
        assertThat(jdbc.sql("select count(*) from edi_file where request_id = ?")
                        .param(submission)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_check_waits_for_what_is_being_heard_and_decides_on_it() {
        String id = ready(one);

        CompletableFuture<JsonNode> check = transactions.execute(status -> {
            patients.oneAtATime(one.patient());
            var asked = CompletableFuture.supplyAsync(() -> office.post("/api/claims/" + id + "/check", Map.of()));
            soon(() -> waiting() > 0);
            changed(one, "{coverages,0,memberNumber}", "null");
            return asked;
        });
        check.join();

        office.claimOf(one.session(), "NEEDS_WORK");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }

    private String ready(OneClaim claim) {
        office.patientHeard(claim.patient(), 0);
        office.sessionSigned(claim.visit(), claim.patient(), 27, -1);
        return office.claimOf(claim.session(), "READY").path("claimId").asString();
    }

    private String id(OneClaim claim) {
        return office.get("/api/claims?sessionId=" + claim.session())
                .get(0)
                .path("claimId")
                .asString();
    }

    /** Something that came to be known without the claims being looked at again. */
    private void changed(OneClaim claim, String path, String value) {
        jdbc.sql("update heard_patient set body = jsonb_set(body, cast(? as text[]), cast(? as jsonb))"
                        + " where patient_id = ?")
                .params(path, value, claim.patient())
                .update();
    }

    private JsonNode send(String submissionId) {
        return office.post("/api/submissions", Map.of("submissionId", submissionId));
    }

    private static Iterable<String> ids(JsonNode claims) {
        return claims.valueStream().map(JsonNode::asString).toList();
    }
}
