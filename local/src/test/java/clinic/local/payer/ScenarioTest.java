package clinic.local.payer;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.Imbalance;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittedClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What payers do beside paying. A claim is over 1,250.50 dollars, of which 1,000.40 are allowed. */
class ScenarioTest {
    private static final long ALLOWED = 1_000_40;
    private static final long CORRECTED = 1_125_45;

    @TempDir
    Path directory;

    private PayerSimulator payer;

    @BeforeEach
    void open() throws IOException {
        payer = new PayerSimulator(directory);
    }

    @Test
    void a_partial_payment_pays_half_of_what_is_allowed_and_says_why_not_the_rest() throws IOException {
        play("partial");

        var remittance = sound("B1.835");
        assertThat(remittance.payment().amount().cents()).isEqualTo(ALLOWED / 2);
        assertThat(adjusted(remittance.claims().getFirst()))
                .containsExactly(
                        Tuple.tuple("CO", "45", 200_10L),
                        Tuple.tuple("CO", "151", 400_20L),
                        Tuple.tuple("CO", "45", 50_00L),
                        Tuple.tuple("CO", "151", 100_00L));
    }

    @Test
    void a_denial_may_come_as_processed() throws IOException {
        play("zero_paid");

        var remittance = sound("B1.835");
        assertThat(remittance.payment().method()).isEqualTo("NON");
        assertThat(remittance.claims()).extracting(RemittedClaim::status).containsExactly("1");
        assertThat(adjusted(remittance.claims().getFirst()))
                .extracting(each -> each.toList().get(1))
                .containsOnly("197");
    }

    @Test
    void a_reversal_and_its_correction_come_later_in_one_payment_of_the_difference() throws IOException {
        play("reversed");

        assertThat(sound("B1.835").payment().amount().cents()).isEqualTo(ALLOWED);
        assertThat(answers()).doesNotContain("B1-r2.835");
        taken();
        var later = sound("B1-r2.835");
        assertThat(later.payment().amount().cents()).isEqualTo(CORRECTED - ALLOWED);
        assertThat(later.claims())
                .extracting(
                        RemittedClaim::status,
                        claim -> claim.paid().cents(),
                        claim -> claim.charge().cents())
                .containsExactly(Tuple.tuple("22", -ALLOWED, -1_250_50L), Tuple.tuple("1", CORRECTED, 1_250_50L));
    }

    @Test
    void a_reversal_by_itself_moves_its_balance_forward_and_the_correction_applies_it() throws IOException {
        play("reversed_apart");
        taken();

        var back = sound("B1-r2.835");
        assertThat(back.payment().method()).isEqualTo("NON");
        assertThat(provider(back)).containsExactly(Tuple.tuple("FB", "ICNCLM-1", -ALLOWED));
        assertThat(answers()).doesNotContain("B1-r3.835");
        taken();
        var anew = sound("B1-r3.835");
        assertThat(anew.payment().amount().cents()).isEqualTo(CORRECTED - ALLOWED);
        assertThat(provider(anew)).containsExactly(Tuple.tuple("FB", "ICNCLM-1", ALLOWED));
    }

    @Test
    void adjustments_of_the_provider_are_part_of_the_payment() throws IOException {
        play("adjusted");

        var remittance = sound("B1.835");
        assertThat(remittance.payment().amount().cents()).isEqualTo(ALLOWED - 30_00 + 12_34);
        assertThat(provider(remittance))
                .containsExactly(
                        Tuple.tuple("72", "REFUND", -50_00L),
                        Tuple.tuple("WO", "REFUND", 50_00L),
                        Tuple.tuple("FB", "EARLIER", 30_00L),
                        Tuple.tuple("L6", "ICNCLM-1", -12_34L));
    }

    @Test
    void what_is_passed_on_names_the_next_payer_which_decides_later() throws IOException {
        play("crossover");

        var first = sound("B1.835").claims().getFirst();
        assertThat(first.status()).isEqualTo("19");
        assertThat(first.crossedOver()).isTrue();
        assertThat(first.name("TT").orElseThrow().family()).isEqualTo("SECOND PAYER");
        taken();
        var next = sound("B1-r2.835");
        assertThat(next.payer().name()).isEqualTo("SECOND PAYER");
        assertThat(next.claims().getFirst().status()).isEqualTo("2");
        assertThat(next.payment().amount().cents()).isEqualTo(160_00);
        assertThat(adjusted(next.claims().getFirst()))
                .containsExactly(
                        Tuple.tuple("OA", "23", 800_50L),
                        Tuple.tuple("PR", "2", 40_00L),
                        Tuple.tuple("OA", "23", 250_00L));
    }

    @Test
    void a_duplicate_is_the_same_payment_in_another_file() throws IOException {
        play("duplicated");
        var once = sound("B1.835");
        var bytes = Files.readAllBytes(letter("B1.835"));
        taken();

        var again = sound("B1-r2.835");
        assertThat(again.trace()).isEqualTo(once.trace());
        assertThat(again.payment().effective()).isEqualTo(once.payment().effective());
        assertThat(again.payment().amount().cents()).isEqualTo(ALLOWED);
        assertThat(Files.readAllBytes(letter("B1-r2.835"))).isNotEqualTo(bytes);
    }

    @Test
    void claims_may_be_split_over_two_files() throws IOException {
        play("split", "split", "split");

        assertThat(numbers("B1.835")).containsExactly("CLM-1", "CLM-3");
        assertThat(numbers("B1-2.835")).containsExactly("CLM-2");
    }

    @Test
    void claims_that_were_paid_in_one_file_may_be_paid_again_split_over_two() throws IOException {
        play("paid_again_split", "paid_again_split");

        assertThat(numbers("B1.835")).containsExactly("CLM-1", "CLM-2");
        taken();
        assertThat(numbers("B1-r2.835")).containsExactly("CLM-1");
        assertThat(numbers("B1-r2-2.835")).containsExactly("CLM-2");
    }

    @Test
    void several_payments_may_come_in_one_file() throws IOException {
        play("several", "several");

        var file = RemittanceReader.read(Files.readAllBytes(letter("B1.835")));
        assertThat(file.allFindings()).isEmpty();
        assertThat(file.transactions())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.postable()).isTrue());
        assertThat(file.transactions().stream().map(each -> each.trace().number()))
                .doesNotHaveDuplicates();
        assertThat(file.transactions().stream().map(each -> each.envelope().transactionControl()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rejected_claim_is_neither_numbered_nor_paid_and_the_others_are() throws IOException {
        play("rejected", "paid");

        var statuses = ClaimAcknowledgementReader.read(Files.readAllBytes(letter("B1.277ca")))
                .transactions()
                .getFirst()
                .claims();
        assertThat(statuses)
                .extracting(status -> status.rejected(), status -> status.payerControlNumber())
                .containsExactly(Tuple.tuple(true, null), Tuple.tuple(false, "ICNCLM-2"));
        assertThat(numbers("B1.835")).containsExactly("CLM-2");
    }

    @Test
    void a_file_that_fails_the_syntax_check_is_answered_by_a_999_alone() throws IOException {
        play("paid", "syntax_rejected");

        assertThat(answers()).containsExactly("B1.999");
        assertThat(FunctionalAcknowledgementReader.read(Files.readAllBytes(letter("B1.999")))
                        .transactions()
                        .getFirst()
                        .rejectedWhole())
                .isTrue();
    }

    @Test
    void of_a_payment_that_adds_up_one_claim_may_not() throws IOException {
        play("unbalanced_claim:1400", "paid");

        var remittance = remittance("B1.835");
        var balances = Balances.of(remittance);
        assertThat(remittance.valid()).isTrue();
        assertThat(balances.hold(Imbalance.Level.TRANSACTION)).isTrue();
        assertThat(balances.failures())
                .extracting(Imbalance::level, Imbalance::claim, Imbalance::differenceCents)
                .containsExactly(
                        Tuple.tuple(Imbalance.Level.SERVICE, "CLM-1", -14_00L),
                        Tuple.tuple(Imbalance.Level.CLAIM, "CLM-1", -14_00L));
        assertThat(remittance.payment().amount().cents()).isEqualTo(2 * ALLOWED);
    }

    @Test
    void killed_between_two_rounds_it_sends_the_later_one_once() throws IOException {
        play("reversed");
        payer = new PayerSimulator(directory);
        payer.answerWaiting();
        assertThat(answers()).doesNotContain("B1-r2.835");

        taken();
        taken();

        assertThat(answers()).isEmpty();
    }

    /** One claim a scenario, in one file. */
    private void play(String... scenarios) throws IOException {
        var lines = Stream.iterate(1, n -> n + 1)
                .limit(scenarios.length)
                .map(n -> "W" + n + "=" + scenarios[n - 1])
                .toList();
        Files.write(directory.resolve("scenarios.properties"), lines);
        var claims = Stream.iterate(1, n -> n + 1)
                .limit(scenarios.length)
                .map(n -> TestClaims.claim("CLM-" + n, "W" + n))
                .toArray(ProfessionalClaim[]::new);
        Files.write(directory.resolve("to-payer/B1.837"), ClaimFileWriter.write(TestClaims.file(1, claims)));
        payer.answerWaiting();
    }

    /** The clinic takes what is there, and the payer looks again. */
    private void taken() throws IOException {
        for (var name : answers()) Files.delete(letter(name));
        payer.answerWaiting();
    }

    private Remittance sound(String name) throws IOException {
        var remittance = remittance(name);
        assertThat(remittance.findings()).isEmpty();
        assertThat(remittance.postable()).isTrue();
        return remittance;
    }

    private Remittance remittance(String name) throws IOException {
        return RemittanceReader.read(Files.readAllBytes(letter(name)))
                .transactions()
                .getFirst();
    }

    private List<String> numbers(String name) throws IOException {
        return sound(name).claims().stream().map(RemittedClaim::number).toList();
    }

    private Path letter(String name) {
        return directory.resolve("from-payer").resolve(name);
    }

    private List<String> answers() {
        return Arrays.stream(directory.resolve("from-payer").toFile().list())
                .sorted()
                .toList();
    }

    private static List<Tuple> adjusted(RemittedClaim claim) {
        return claim.services().stream()
                .flatMap(service -> service.adjustments().stream())
                .map(each ->
                        Tuple.tuple(each.group(), each.reason(), each.amount().cents()))
                .toList();
    }

    private static List<Tuple> provider(Remittance remittance) {
        return remittance.providerAdjustments().stream()
                .map(each -> Tuple.tuple(
                        each.reason(), each.reference(), each.amount().cents()))
                .toList();
    }
}
