package clinic.local.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.ClaimStatus;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.remittance.Adjustment;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.Imbalance;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittedClaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayerSimulatorTest {
    @TempDir
    Path directory;

    private PayerSimulator payer;

    @BeforeEach
    void open() throws IOException {
        payer = new PayerSimulator(directory);
    }

    @Test
    void a_member_of_whom_nothing_is_said_is_paid_what_is_allowed() throws IOException {
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));

        payer.answerWaiting();

        var remittance = remittance("B1.835");
        assertThat(remittance.postable()).isTrue();
        assertThat(remittance.payment().amount().cents()).isEqualTo(100_040);
        assertThat(remittance.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.status()).isEqualTo("1");
            assertThat(claim.number()).isEqualTo("CLM-1");
            assertThat(adjustments(claim))
                    .containsExactly(Tuple.tuple("CO", "45", 20_010L), Tuple.tuple("CO", "45", 5_000L));
            assertThat(claim.services())
                    .extracting(service -> service.lineControlNumber().orElseThrow())
                    .containsExactly("L1", "L2");
        });
    }

    @Test
    void the_syntax_and_every_claim_are_acknowledged() throws IOException {
        submit("B1", TestClaims.file(17, TestClaims.claim("CLM-1", "W1"), TestClaims.claim("CLM-2", "W2")));

        payer.answerWaiting();

        var functional = FunctionalAcknowledgementReader.read(answer("B1.999"));
        assertThat(functional.valid()).isTrue();
        assertThat(functional.transactions()).singleElement().satisfies(each -> {
            assertThat(each.acceptedWhole()).isTrue();
            assertThat(each.groupControl()).isEqualTo(17);
        });
        var acknowledged = ClaimAcknowledgementReader.read(answer("B1.277ca"));
        assertThat(acknowledged.valid()).isTrue();
        assertThat(acknowledged.transactions()).singleElement().satisfies(each -> {
            assertThat(each.answersBatch()).isEqualTo("BATCH17");
            assertThat(each.claims())
                    .extracting(ClaimStatus::claimNumber, ClaimStatus::accepted, ClaimStatus::payerControlNumber)
                    .containsExactly(Tuple.tuple("CLM-1", true, "ICNCLM-1"), Tuple.tuple("CLM-2", true, "ICNCLM-2"));
        });
    }

    @Test
    void a_deductible_leaves_its_share_to_the_patient() throws IOException {
        scenarios("W1=deductible");
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));

        payer.answerWaiting();

        var remittance = remittance("B1.835");
        assertThat(remittance.postable()).isTrue();
        var claim = remittance.claims().getFirst();
        assertThat(claim.paid().cents()).isEqualTo(80_040);
        assertThat(claim.patientResponsibility()).isNotNull().returns(20_000L, amount -> amount.cents());
        assertThat(adjustments(claim)).contains(Tuple.tuple("PR", "1", 20_000L));
    }

    @Test
    void a_denial_pays_nothing_and_says_why() throws IOException {
        scenarios("W1=denied");
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));

        payer.answerWaiting();

        var remittance = remittance("B1.835");
        assertThat(remittance.postable()).isTrue();
        assertThat(remittance.payment().method()).isEqualTo("NON");
        assertThat(remittance.claims().getFirst().status()).isEqualTo("4");
        assertThat(adjustments(remittance.claims().getFirst()))
                .containsExactly(Tuple.tuple("CO", "197", 100_050L), Tuple.tuple("CO", "197", 25_000L));
    }

    @Test
    void an_unbalanced_payment_is_off_by_what_the_scenario_says_and_alone() throws IOException {
        scenarios("W1=unbalanced:2500");
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1"), TestClaims.claim("CLM-2", "W2")));

        payer.answerWaiting();

        var wrong = remittance("B1.835");
        assertThat(wrong.valid()).isTrue();
        assertThat(Balances.of(wrong).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.level()).isEqualTo(Imbalance.Level.TRANSACTION);
            assertThat(failure.differenceCents()).isEqualTo(-2500);
        });
        assertThat(remittance("B1-2.835").postable()).isTrue();
        assertThat(remittance("B1-2.835").claims())
                .extracting(RemittedClaim::number)
                .containsExactly("CLM-2");
    }

    @Test
    void each_payer_sends_its_own_payment() throws IOException {
        submit(
                "B1",
                TestClaims.file(1, TestClaims.claim("CLM-1", "W1", "ACME1"), TestClaims.claim("CLM-2", "W2", "OTHER")));

        payer.answerWaiting();

        assertThat(List.of(remittance("B1.835"), remittance("B1-2.835")))
                .extracting(each -> each.payer().name(), each -> each.postable())
                .containsExactly(Tuple.tuple("PAYER ACME1", true), Tuple.tuple("PAYER OTHER", true));
    }

    @Test
    void the_same_claims_are_answered_with_the_same_bytes() throws IOException {
        var claims = TestClaims.file(1, TestClaims.claim("CLM-1", "W1"));
        submit("B1", claims);
        payer.answerWaiting();
        var first = answers();

        var elsewhere = directory.resolve("elsewhere");
        var again = new PayerSimulator(elsewhere);
        Files.write(elsewhere.resolve("to-payer/B1.837"), ClaimFileWriter.write(claims));
        again.answerWaiting();

        assertThat(answers(elsewhere)).isEqualTo(first);
    }

    @Test
    void claims_that_were_answered_are_moved_away_and_not_answered_again() throws IOException {
        var claims = TestClaims.file(1, TestClaims.claim("CLM-1", "W1"));
        submit("B1", claims);
        assertThat(payer.answerWaiting()).isEqualTo(1);
        assertThat(directory.resolve("done/B1.837")).exists();
        takeAnswers();

        submit("B1", claims);
        payer.answerWaiting();

        assertThat(answers()).isEmpty();
        assertThat(directory.resolve("to-payer")).isEmptyDirectory();
    }

    @Test
    void killed_before_the_claims_were_moved_away_it_answers_once() throws IOException {
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));
        Files.write(directory.resolve("outbox/B1.999"), new byte[] {1});
        Files.write(directory.resolve("outbox/.B1.835.partial"), new byte[] {1});

        new PayerSimulator(directory).answerWaiting();

        assertThat(answers()).containsOnlyKeys("B1.999", "B1.277ca", "B1.835");
        assertThat(FunctionalAcknowledgementReader.read(answer("B1.999")).valid())
                .isTrue();
    }

    @Test
    void killed_while_answers_left_it_sends_the_rest_and_none_twice() throws IOException {
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));
        payer.answerWaiting();
        var rest = answer("B1.835");
        takeAnswers();
        Files.write(directory.resolve("outbox/B1.835"), rest);

        new PayerSimulator(directory).answerWaiting();

        assertThat(answers()).containsOnlyKeys("B1.835");
        assertThat(answer("B1.835")).isEqualTo(rest);
    }

    @Test
    void claims_under_any_name_are_answered_under_the_whole_of_it() throws IOException {
        var claims = ClaimFileWriter.write(TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));
        Files.write(directory.resolve("to-payer/837p-1.edi"), claims);
        Files.write(directory.resolve("to-payer/.837p-2.edi.part"), claims);

        payer.answerWaiting();

        assertThat(answers()).containsOnlyKeys("837p-1.edi.999", "837p-1.edi.277ca", "837p-1.edi.835");
        assertThat(directory.resolve("done/837p-1.edi")).exists();
        assertThat(directory.resolve("to-payer/.837p-2.edi.part")).exists();
    }

    @Test
    void what_is_not_a_claim_is_refused_with_a_reason() throws IOException {
        Files.writeString(directory.resolve("to-payer/B1.837"), "hello");

        payer.answerWaiting();

        assertThat(directory.resolve("refused/B1.837.reason")).content().contains("not an X12 file");
        assertThat(answers()).isEmpty();
    }

    @Test
    void other_claims_under_a_used_name_are_refused() throws IOException {
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));
        payer.answerWaiting();
        takeAnswers();

        submit("B1", TestClaims.file(2, TestClaims.claim("CLM-2", "W1")));
        payer.answerWaiting();

        assertThat(directory.resolve("refused/B1.837.reason")).content().contains("of this name");
        assertThat(answers()).isEmpty();
    }

    @Test
    void claims_whose_total_is_wrong_are_rejected_by_the_syntax_check_and_go_no_further() throws IOException {
        var good = new String(
                ClaimFileWriter.write(TestClaims.file(1, TestClaims.claim("CLM-1", "W1"))), StandardCharsets.US_ASCII);
        Files.writeString(directory.resolve("to-payer/B1.837"), good.replace("*1250.5*", "*1250.51*"));

        payer.answerWaiting();

        assertThat(answers()).containsOnlyKeys("B1.999");
        assertThat(FunctionalAcknowledgementReader.read(answer("B1.999")).transactions())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.acceptedWhole()).isFalse();
                    assertThat(each.transactions().getFirst().errors())
                            .extracting(error -> error.segmentId())
                            .containsExactly("CLM");
                });
    }

    @Test
    void an_unknown_scenario_makes_the_claims_wait_until_it_is_mended() throws IOException {
        scenarios("W1=generous");
        submit("B1", TestClaims.file(1, TestClaims.claim("CLM-1", "W1")));

        assertThatExceptionOfType(UnknownScenario.class).isThrownBy(() -> payer.answerWaiting());
        scenarios("W1=denied");
        payer.answerWaiting();

        assertThat(remittance("B1.835").claims().getFirst().status()).isEqualTo("4");
    }

    private static List<Tuple> adjustments(RemittedClaim claim) {
        return claim.services().stream()
                .flatMap(service -> service.adjustments().stream())
                .map((Adjustment each) ->
                        Tuple.tuple(each.group(), each.reason(), each.amount().cents()))
                .toList();
    }

    private void submit(String name, ClaimFile claims) throws IOException {
        Files.write(directory.resolve("to-payer/" + name + ".837"), ClaimFileWriter.write(claims));
    }

    private void scenarios(String... lines) throws IOException {
        Files.write(directory.resolve("scenarios.properties"), List.of(lines));
    }

    private Remittance remittance(String name) throws IOException {
        return RemittanceReader.read(answer(name)).transactions().getFirst();
    }

    private byte[] answer(String name) throws IOException {
        return Files.readAllBytes(directory.resolve("from-payer").resolve(name));
    }

    private void takeAnswers() throws IOException {
        for (var name : answers().keySet())
            Files.delete(directory.resolve("from-payer").resolve(name));
    }

    private Map<String, String> answers() throws IOException {
        return answers(directory);
    }

    private static Map<String, String> answers(Path directory) throws IOException {
        var answers = new TreeMap<String, String>();
        try (var files = Files.list(directory.resolve("from-payer"))) {
            for (var file : files.toList()) answers.put(file.getFileName().toString(), Files.readString(file));
        }
        return answers;
    }
}
