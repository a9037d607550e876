package clinic.x12.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.Severity;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.SampleClaims;
import clinic.x12.remittance.RemittanceWriter;
import clinic.x12.remittance.SampleRemittances;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    /** One claim: 200 charged, 150 paid, 30 the patient's, 20 written off; 10 taken from the account; 140 paid. */
    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261123*0815*^*00501*000000001*0*T*:~
            GS*HP*PAYER*CLINIC*20261123*0815*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*140*C*ACH************20261124~
            TRN*1*EFT1*1999999999~
            N1*PR*ACME HEALTH~
            N3*1 PAYER PLAZA~
            N4*SPRINGFIELD*IL*62701~
            PER*BL*SERVICES*TE*8005550199~
            N1*PE*CLINIC*XX*1234567893~
            LX*1~
            CLP*CLM-1*1*200*150*30*12*ICN1~
            NM1*QC*1*DOE*JANE~
            SVC*HC:99215*200*150~
            DTM*472*20261120~
            CAS*CO*45*20~
            CAS*PR*3*30~
            PLB*1234567893*20261231*WO:CLM-0*10~
            SE*17*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    @TempDir
    Path folder;

    @Test
    void a_remittance_is_said_in_one_object_on_one_line() {
        assertThat(json(REMITTANCE))
                .isEqualTo("{\"file\":\"a.835\",\"valid\":true,\"type\":\"835\",\"version\":\"005010X221A1\","
                        + "\"interchanges\":[{\"sender\":\"PAYER\",\"receiver\":\"CLINIC\",\"control\":\"000000001\","
                        + "\"transactions\":[{\"type\":\"835\",\"control\":\"0001\",\"balanced\":{\"service\":true,"
                        + "\"claim\":true,\"transaction\":true},\"claims\":1,\"chargeCents\":20000,\"paidCents\":15000,"
                        + "\"bprCents\":14000,\"plbCents\":1000,\"findings\":[]}],\"findings\":[]}],\"findings\":[]}");
    }

    @Test
    void names_in_small_letters_and_other_zeros_are_forgiven_aloud() {
        var file = REMITTANCE.replace("SVC*", "svc*").replace("CAS*", "cas*").replace("IEA*1*000000001", "IEA*1*1");

        assertThat(inspected(file).allFindings())
                .extracting(Finding::severity, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(Severity.FORGIVEN, "SEGMENT_IN_SMALL_LETTERS"),
                        tuple(Severity.FORGIVEN, "CONTROL_NUMBER_PADDED"));
    }

    @Test
    void what_was_read_before_a_segment_without_an_end_is_reported() {
        var file = REMITTANCE.replace("PLB*1234567893", "PLB*" + "9".repeat(1_100_000));

        var finding = inspected(file)
                .allFindings()
                .filter(each -> each.code().equals("SEGMENT_TOO_LONG"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.at().segment()).isEqualTo(18);
        assertThat(finding.at().offset()).isEqualTo(REMITTANCE.indexOf("PLB"));
        assertThat(json(file)).contains("\"claims\":1,\"chargeCents\":20000,\"paidCents\":15000");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "SVC*HC:99215*200*150~, SVC*HC:99215*200*150.01~, SERVICE_UNBALANCED, 150.01~, SVC03, -$0.01",
                "CLP*CLM-1*1*200*150*, CLP*CLM-1*1*201*150*, CLAIM_UNBALANCED, 150*30*12, CLP04, $1.00",
                "BPR*I*140*, BPR*I*139*, TRANSACTION_UNBALANCED, 139*C, BPR02, $1.00",
            })
    void what_does_not_balance_is_an_error_with_claim_both_sides_and_difference(
            String from, String to, String code, String amount, String element, String difference) {
        var file = REMITTANCE.replace(from, to);

        var finding = inspected(file)
                .allFindings()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.element()).isEqualTo(element);
        assertThat(file.substring((int) finding.at().offset())).startsWith(amount);
        assertThat(finding.message().replace("-$", "$")).contains(difference.replace("-$", "$"));
        if (!element.equals("BPR02")) assertThat(finding.message()).contains("CLM-1");
        assertThat(json(file)).contains("\"valid\":false").contains(":false");
    }

    @Test
    void strict_makes_an_error_of_what_lenient_forgives() {
        var file = REMITTANCE.replaceFirst("PER\\*BL[^~]*~\n", "").replace("SE*17*", "SE*16*");

        assertThat(inspected(file).valid()).isTrue();
        assertThat(inspected(file).allFindings())
                .singleElement()
                .returns("SEGMENT_MISSING", Finding::code)
                .returns(Severity.FORGIVEN, Finding::severity)
                .returns("1000A", Finding::loop);
        assertThat(inspect(file, Profile.STRICT).valid()).isFalse();
    }

    @Test
    void a_transaction_that_is_broken_off_is_reported_with_what_it_held() {
        var file = REMITTANCE.substring(0, REMITTANCE.indexOf("DTM*472") + 9);

        var inspection = inspected(file);

        assertThat(inspection.valid()).isFalse();
        assertThat(inspection.interchanges().getFirst().transactions())
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.figures())
                            .containsEntry("claims", 1L)
                            .containsEntry("paidCents", 15000L);
                    assertThat(transaction.findings())
                            .extracting(Finding::code)
                            .contains("SEGMENT_BROKEN_OFF", "TRAILER_MISSING");
                });
    }

    @Test
    void claims_are_counted_and_compared_with_their_lines() {
        var file = new String(
                ClaimFileWriter.write(SampleClaims.file(
                        SampleClaims.esketamine("CLM-1", "W1"), SampleClaims.ketamine("CLM-2", null))),
                StandardCharsets.US_ASCII);

        assertThat(json(file))
                .contains("\"balanced\":{\"claim\":true},\"claims\":2,\"lines\":4,\"chargeCents\":146284");
        assertThat(json(file.replace("CLM*CLM-1*1250.5*", "CLM*CLM-1*1250*")))
                .contains("\"balanced\":{\"claim\":false}")
                .contains("CHARGE_MISMATCH");
    }

    @Test
    void an_acknowledgement_is_counted() {
        assertThat(json("""
                ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261123*0815*^*00501*000000001*0*T*:~
                TA1*000000905*261122*1705*R*025~
                IEA*0*000000001~
                """))
                .contains("\"type\":\"TA1\"")
                .contains("\"control\":\"000000905\",\"answered\":1,\"accepted\":0,\"rejected\":1")
                .contains("\"valid\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "ST*835*, ST*271*, 005010X279A1, WRONG_TRANSACTION, an eligibility response (271)",
        "ST*835*, ST*837*, 005010X223A2, WRONG_TRANSACTION, an institutional claim (837I)",
        "ST*835*, ST*835*, 004010X091A1, WRONG_VERSION, 004010X091A1",
    })
    void what_is_not_read_here_is_refused_by_name(String from, String to, String version, String code, String name) {
        var file = REMITTANCE.replace(from, to).replace("005010X221A1", version);

        assertThat(inspected(file).valid()).isFalse();
        assertThat(inspected(file).version()).isEqualTo(version);
        assertThat(inspected(file).allFindings())
                .singleElement()
                .returns(code, Finding::code)
                .satisfies(finding -> assertThat(finding.message()).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "%PDF-1.7", "ISA*00*", "{\"a\": 1}"})
    void what_is_no_x12_is_said_to_be_none(String text) {
        assertThat(json(text))
                .startsWith("{\"file\":\"a.835\",\"valid\":false,\"type\":null,\"version\":null,\"interchanges\":[")
                .contains("\"severity\":\"ERROR\"");
    }

    @Test
    void what_a_file_says_cannot_break_the_line_or_the_json() {
        assertThat(json(REMITTANCE.replace("*ZZ*PAYER    ", "*ZZ*P\"\\é\u2028 ")))
                .contains("\"sender\":\"P\\\"\\\\\\u00e9\\u2028\"")
                .doesNotContain("\n");
    }

    @Test
    void a_person_reads_dollars_and_sentences() {
        assertThat(Page.of(inspected(REMITTANCE)))
                .contains("a.835: valid, 835 005010X221A1", "charge            200.00", "claim balances");
    }

    @Test
    void the_exit_status_says_valid_not_valid_or_wrong_call() throws IOException {
        var good = Files.writeString(folder.resolve("good.835"), REMITTANCE).toString();
        var bad = Files.writeString(folder.resolve("bad.835"), REMITTANCE.replace("BPR*I*140", "BPR*I*141"))
                .toString();

        assertThat(run(good)).isZero();
        assertThat(run("--strict", "--pretty", good)).isZero();
        assertThat(run(good, bad)).isEqualTo(1);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--loose", good)).isEqualTo(2);
        assertThat(run(folder.resolve("none.835").toString())).isEqualTo(2);
    }

    private static int run(String... arguments) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(arguments, nowhere, nowhere);
    }

    @Test
    void several_transactions_are_told_apart() {
        var second = REMITTANCE.substring(REMITTANCE.indexOf("ST*"), REMITTANCE.indexOf("GE*"));
        var file =
                REMITTANCE.replace("GE*1*", second.replace("0001~", "0002~").replace("BPR*I*140", "BPR*I*0") + "GE*2*");

        var transactions = inspected(file).interchanges().getFirst().transactions();

        assertThat(transactions).extracting(InspectedTransaction::control).containsExactly("0001", "0002");
        assertThat(transactions.getFirst().balanced()).containsEntry("transaction", true);
        assertThat(transactions.getLast().balanced())
                .containsEntry("transaction", false)
                .containsEntry("claim", true);
    }

    @Test
    void our_own_remittances_are_valid_under_the_strict_profile() {
        for (long seed = 0; seed < 20; seed++) {
            var bytes = RemittanceWriter.write(
                    SampleRemittances.random(seed), new RemittanceWriter.Contact("SERVICES", "8005550199"));
            assertThat(inspect(new String(bytes, StandardCharsets.US_ASCII), Profile.STRICT)
                            .allFindings())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static String json(String file) {
        return Json.of(inspected(file));
    }

    private static Inspection inspected(String file) {
        return inspect(file, Profile.LENIENT);
    }

    private static Inspection inspect(String file, Profile profile) {
        try {
            return Inspector.inspect("a.835", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), profile);
        } catch (IOException cannotHappen) {
            throw new AssertionError(cannotHappen);
        }
    }
}
