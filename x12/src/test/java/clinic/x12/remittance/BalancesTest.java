package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Finding;
import clinic.x12.remittance.Imbalance.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalancesTest {
    /** One claim: 200 charged, 150 paid, 30 patient's share and 20 written off; a payment of 150. */
    private static final String FILE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261123*0815*^*00501*000000001*0*T*:~
            GS*HP*PAYER*CLINIC*20261123*0815*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*150*C*ACH************20261124~
            TRN*1*EFT1*1999999999~
            N1*PR*ACME HEALTH~
            N3*1 PAYER PLAZA~
            N4*SPRINGFIELD*IL*62701~
            PER*BL*SERVICES*TE*8005550199~
            N1*PE*CLINIC*XX*1234567893~
            LX*1~
            CLP*CLM-1*1*200*150*30*CI*ICN1~
            NM1*QC*1*DOE*JANE~
            SVC*HC:99215*120*90~
            CAS*CO*45*10~
            CAS*PR*3*20~
            SVC*HC:96365*80*60~
            CAS*CO*45*10~
            CAS*PR*2*10~
            SE*18*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    @Test
    void a_remittance_whose_equations_hold_balances() {
        assertThat(read(FILE).valid()).isTrue();
        assertThat(balances(FILE).failures()).isEmpty();
    }

    @Test
    void a_service_that_does_not_add_up_is_named_with_claim_line_and_difference() {
        var failures = balances(FILE.replace("SVC*HC:96365*80*60~", "SVC*HC:96365*80*60.01~"))
                .failures();

        assertThat(failures.getFirst())
                .returns(Level.SERVICE, Imbalance::level)
                .returns("CLM-1", Imbalance::claim)
                .returns(2, Imbalance::line)
                .returns(6000L, Imbalance::leftCents)
                .returns(6001L, Imbalance::rightCents)
                .returns(1L, Imbalance::differenceCents);
        assertThat(failures.getFirst().sentence())
                .isEqualTo("Claim CLM-1, line 2 does not balance: SVC02 − ΣCAS = SVC03 should be $60.00 but is $60.01"
                        + " (difference $0.01).");
    }

    @Test
    void a_claim_that_does_not_add_up_is_named() {
        var failures = balances(FILE.replace("CLP*CLM-1*1*200*150*", "CLP*CLM-1*1*200.5*150*"))
                .failures();

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.level()).isEqualTo(Level.CLAIM);
            assertThat(failure.claim()).isEqualTo("CLM-1");
            assertThat(failure.differenceCents()).isEqualTo(-50);
        });
    }

    @Test
    void a_payment_that_is_not_the_sum_of_its_claims_is_named_by_how_much() {
        var failures = balances(FILE.replace("BPR*I*150*C*", "BPR*I*140*C*")).failures();

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.level()).isEqualTo(Level.TRANSACTION);
            assertThat(failure.differenceCents()).isEqualTo(-1000);
            assertThat(failure.sentence())
                    .isEqualTo("The transaction does not balance: ΣCLP04 − ΣPLB = BPR02 should be $150.00 but is"
                            + " $140.00 (difference -$10.00).");
        });
    }

    @Test
    void a_provider_adjustment_reduces_the_payment() {
        var file = FILE.replace("SE*18", "PLB*1234567893*20261231*WO:CLM-0*25.5~\nSE*19")
                .replace("BPR*I*150*C*", "BPR*I*124.5*C*");

        assertThat(read(file).valid()).isTrue();
        assertThat(balances(file).failures()).isEmpty();
    }

    /** The debit is one of the payer's account, which the payee sets off. */
    @Test
    void a_payment_by_debit_is_a_payment_all_the_same() {
        assertThat(balances(FILE.replace("BPR*I*150*C*", "BPR*I*150*D*")).hold())
                .isTrue();
        assertThat(balances(FILE.replace("BPR*I*150*C*", "BPR*I*-150*D*")).hold())
                .isFalse();
    }

    @Test
    void where_an_amount_can_not_be_read_nobody_knows_whether_it_balances() {
        var line = balances(FILE.replace("SVC*HC:96365*80*60~", "SVC*HC:96365*80*60.005~"));
        var account = balances(FILE.replace("SE*18", "PLB*1234567893*20261231*WO:CLM-0*1E3~\nSE*19"));

        assertThat(line.failures()).isEmpty();
        assertThat(line.unknown()).containsExactlyInAnyOrder(Level.SERVICE, Level.CLAIM);
        assertThat(line.hold(Level.TRANSACTION)).isTrue();
        assertThat(account.failures()).isEmpty();
        assertThat(account.unknown()).containsExactly(Level.TRANSACTION);
        assertThat(account.hold()).isFalse();
    }

    @Test
    void more_claims_than_can_be_listed_are_counted() {
        var wrong = "CLP*CLM-2*1*100*0*0*CI*ICN2~\nNM1*QC*1*DOE*JANE~\n";
        var balances = balances(FILE.replace("SE*18*", wrong.repeat(1_500) + "SE*3018*"));

        assertThat(balances.failures()).hasSize(1_000);
        assertThat(balances.unlisted()).isEqualTo(500);
    }

    /** Of a claim or of its group, in the middle of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF*EA*123~",
                "DTM*050*20261120~",
                "AMT*AU*200~",
                "MOA***MA01~",
                "NM1*82*1*DOC~",
                "TS3*1234567893*11*20261231*1*200~"
            })
    void what_belongs_to_the_claim_and_came_too_late_leaves_the_line_open(String late) {
        var file = FILE.replace("SVC*HC:96365*80*60~\n", "SVC*HC:96365*80*60~\n" + late + "\n")
                .replace("SE*18", "SE*19");

        assertThat(balances(file).hold()).isTrue();
        assertThat(read(file).transactions().getFirst().findings())
                .filteredOn(finding -> finding.code().startsWith("SEGMENT"))
                .singleElement()
                .returns("SEGMENT_OUT_OF_ORDER", Finding::code)
                .returns(late.startsWith("TS3") ? "2000" : "2100", Finding::loop);
        var claim = read(file).transactions().getFirst().claims().getFirst();
        assertThat(claim.adjustments()).isEmpty();
        assertThat(claim.services().getLast().adjustments()).hasSize(2);
    }

    @Test
    void a_reversal_that_charges_and_a_payment_below_zero_are_told() {
        assertThat(read(FILE.replace("CLP*CLM-1*1*", "CLP*CLM-1*22*"))
                        .transactions()
                        .getFirst()
                        .findings())
                .extracting(Finding::code)
                .contains("REVERSAL_NOT_NEGATIVE");
        assertThat(read(FILE.replace("BPR*I*150*", "BPR*I*-150*"))
                        .transactions()
                        .getFirst()
                        .findings())
                .extracting(Finding::code)
                .contains("PAYMENT_NEGATIVE");
    }

    static LongStream seeds() {
        return LongStream.range(100, 160);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_balancing_amount_off_by_a_cent_is_always_noticed(long seed) {
        var random = new Random(seed);
        var file = new String(
                RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT),
                StandardCharsets.US_ASCII);
        var amounts = amounts(file);
        var chosen = amounts.get(random.nextInt(amounts.size()));

        var mutated = file.substring(0, chosen[0])
                + new BigDecimal(file.substring(chosen[0], chosen[1]))
                        .add(new BigDecimal("0.01"))
                        .toPlainString()
                + file.substring(chosen[1]);

        assertThat(balances(mutated).hold()).isFalse();
    }

    /** Where the amounts stand that some equation counts. */
    private static List<int[]> amounts(String file) {
        var number = "(-?[0-9.]+)";
        var places = new ArrayList<int[]>();
        for (var pattern : List.of(
                "BPR\\*I\\*" + number,
                "CLP\\*[^*]+\\*[0-9]+\\*" + number,
                "CLP\\*[^*]+\\*[0-9]+\\*-?[0-9.]+\\*" + number,
                "SVC\\*[^*]+\\*" + number,
                "SVC\\*[^*]+\\*-?[0-9.]+\\*" + number,
                "CAS\\*[A-Z]+\\*[0-9]+\\*" + number,
                "PLB\\*[^*]+\\*[0-9]+\\*[^*]+\\*" + number)) {
            var matcher = Pattern.compile(pattern).matcher(file);
            while (matcher.find()) places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        return places;
    }

    private static RemittanceFile read(String file) {
        return RemittanceReader.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Balances balances(String file) {
        return Balances.of(read(file).transactions().getFirst());
    }
}
