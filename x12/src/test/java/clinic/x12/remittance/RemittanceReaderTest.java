package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.x12.Finding;
import clinic.x12.Severity;
import clinic.x12.X12Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceReaderTest {
    private static final Remittance MEANT = SampleRemittances.random(7);
    private static final String FILE =
            new String(RemittanceWriter.write(MEANT, SampleRemittances.CONTACT), StandardCharsets.US_ASCII);

    @Test
    void line_breaks_after_terminators_are_nothing_to_mention() {
        assertSame(FILE.replace("\n", ""));
        assertSame(FILE.replace("\n", "\r\n"));
        assertSame(FILE.replace("\n", "\n  \t\n"));
        assertSame(FILE + " \n\u001a\u0000");
    }

    @Test
    void any_delimiters_will_do() {
        assertSame(FILE.replace('*', '|').replace(':', '>').replace("~\n", "\n"));
        assertSame(FILE.replace('*', '\u001d').replace('~', '\u001c'));
        assertSame(FILE.replace("~\n", "\r\n"));
    }

    private static void assertSame(String file) {
        var read = read(file);
        assertThat(read.allFindings()).isEmpty();
        assertThat(WithoutPositions.of(read.transactions().getFirst())).isEqualTo(MEANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "Subject: your payment\n\n", "\n\n "})
    void what_stands_before_the_interchange_is_passed_over_with_a_finding(String before) {
        var read = read(before + FILE);

        assertThat(read.findings())
                .singleElement()
                .returns("TEXT_BEFORE_INTERCHANGE", Finding::code)
                .returns(Severity.FORGIVEN, Finding::severity);
        assertThat(WithoutPositions.of(read.transactions().getFirst())).isEqualTo(MEANT);
    }

    @Test
    void a_control_character_is_left_out_and_nothing_of_its_transaction_can_be_relied_on() {
        var clean = read(FILE).transactions().getFirst();
        var payer = clean.payer().name();

        var read = read(FILE.replace("N1*PR*" + payer, "N1*PR*\u0000" + payer + "\u0007"))
                .transactions()
                .getFirst();

        assertThat(read.payer().name()).isEqualTo(payer);
        assertThat(read.findings()).singleElement().returns("CONTROL_CHARACTER", Finding::code);
        assertThat(read.findings().getFirst().isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", " \u001a", "\t ", "\u0007\u0000"})
    void control_characters_and_blanks_at_the_end_of_a_segment_are_forgiven(String trailing) {
        var read = read(FILE.replace("LX*1~", "LX*1" + trailing + "~"));

        assertThat(read.allFindings()).isNotEmpty().allMatch(finding -> finding.severity() == Severity.FORGIVEN);
        assertThat(WithoutPositions.of(read.transactions().getFirst()).claims()).isEqualTo(MEANT.claims());
    }

    @Test
    void a_control_character_in_an_envelope_is_told_of_the_file() {
        var read = read(FILE.replace("GS*HP*", "GS*HP*\u0001").replaceFirst("ISA\\*00", "ISA*0\u0000"));

        assertThat(read.findings()).extracting(Finding::code).contains("CONTROL_CHARACTER");
        assertThat(read.transactions()).hasSize(1);
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"BPR16", "TRN03"})
    void a_payment_that_can_not_be_told_from_others_is_an_error(String element) {
        var segment = element.substring(0, 3);
        var line = FILE.lines()
                .filter(each -> each.startsWith(segment + "*"))
                .findFirst()
                .orElseThrow();
        var elements = line.replace("~", "").split("\\*", -1);
        elements[Integer.parseInt(element.substring(3))] = "";

        var read = read(FILE.replace(line, String.join("*", elements) + "~"))
                .transactions()
                .getFirst();

        assertThat(read.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::element)
                .contains(element);
    }

    @Test
    void several_interchanges_in_one_file_are_read_one_after_the_other() {
        var other = SampleRemittances.random(8);
        var read = read(FILE
                + "\n"
                + new String(RemittanceWriter.write(other, SampleRemittances.CONTACT), StandardCharsets.US_ASCII)
                        .replace('*', '|'));

        assertThat(read.allFindings()).isEmpty();
        assertThat(read.transactions().stream().map(WithoutPositions::of)).containsExactly(MEANT, other);
    }

    @Test
    void missing_outer_trailers_are_forgiven() {
        var read = read(FILE.substring(0, FILE.indexOf("GE*")));

        assertThat(read.valid()).isTrue();
        assertThat(read.findings()).extracting(Finding::element).containsExactly("GE", "IEA");
        assertThat(read.transactions().getFirst().postable()).isTrue();
    }

    @Test
    void a_transaction_that_is_broken_off_is_reported_with_what_it_held_and_never_postable() {
        var read = read(FILE.substring(0, FILE.indexOf("SE*")));

        assertThat(read.transactions()).singleElement().satisfies(transaction -> {
            assertThat(transaction.claims()).hasSameSizeAs(MEANT.claims());
            assertThat(transaction.findings()).extracting(Finding::code).contains("TRAILER_MISSING");
            assertThat(transaction.postable()).isFalse();
        });
    }

    @Test
    void a_wrong_segment_count_is_an_error() {
        var read = read(FILE.replaceFirst("SE\\*\\d+\\*", "SE*3*"));

        assertThat(read.allFindings())
                .singleElement()
                .returns("COUNT_MISMATCH", Finding::code)
                .returns("SE01", Finding::element);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, AMOUNT_TOO_PRECISE",
        "1E2, AMOUNT_INVALID",
        "'1,000', AMOUNT_INVALID",
        "12x, AMOUNT_INVALID",
        "'', AMOUNT_MISSING",
        "' ', AMOUNT_MISSING",
        "99999999999999999, AMOUNT_TOO_LARGE",
        "-, AMOUNT_INVALID",
    })
    void an_amount_that_is_not_dollars_and_cents_is_an_error_and_never_rounded(String amount, String code) {
        var read = read(FILE.replaceFirst("(CLP\\*[^*]+\\*\\d+)\\*[^*]+", "$1*" + amount));

        assertThat(read.allFindings().filter(Finding::isError)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo("CLP03");
            assertThat(finding.loop()).isEqualTo("2100");
            assertThat(FILE.substring(0, (int) finding.at().offset())).matches("(?s).*~\nCLP\\*[^*]+\\*\\d+\\*");
        });
        assertThat(read.transactions().getFirst().postable()).isFalse();
    }

    @Test
    void a_payer_without_technical_contact_is_forgiven() {
        var read = read(FILE.replaceFirst("PER\\*BL[^~]*~\n", "").replaceFirst("SE\\*\\d+", "SE*" + (segments() - 1)));

        assertThat(read.valid()).isTrue();
        assertThat(read.allFindings()).singleElement().returns("PER", Finding::element);
    }

    private static int segments() {
        return Integer.parseInt(FILE.replaceFirst("(?s).*SE\\*(\\d+)\\*.*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "hello", "%PDF-1.7", "ISA", "ISA*00*", "{\"claims\": []}", "ISAAC NEWTON"})
    void what_is_not_x12_is_refused_by_name(String text) {
        assertThatExceptionOfType(X12Unreadable.class).isThrownBy(() -> read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ST*837*, 005010X222A1, WRONG_TRANSACTION, a claim (837)",
        "ST*271*, 005010X279A1, WRONG_TRANSACTION, an eligibility response (271)",
        "ST*835*, 004010X091A1, WRONG_VERSION, 004010X091A1"
    })
    void another_transaction_or_version_is_refused_by_name(String st, String version, String code, String name) {
        var file = FILE.replace("ST*835*", st).replace("005010X221A1", version);

        assertThatExceptionOfType(X12Unreadable.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(name)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_file_in_small_letters_is_read_and_forgiven() {
        var read = read(FILE.toLowerCase(java.util.Locale.ROOT));

        assertThat(read.valid()).isTrue();
        assertThat(read.allFindings()).extracting(Finding::code).contains("CODE_LOWER_CASE");
        assertThat(read.transactions().getFirst().postable()).isTrue();
        assertThat(read.transactions().getFirst().claims())
                .hasSameSizeAs(MEANT.claims())
                .extracting(claim -> claim.paid().cents())
                .isEqualTo(MEANT.claims().stream()
                        .map(claim -> claim.paid().cents())
                        .toList());
    }

    @Test
    void latin_1_and_utf_8_names_are_both_read() {
        var named = FILE.replace("RIVERSIDE", "RIVIÈRE");

        assertThat(RemittanceReader.read(named.getBytes(StandardCharsets.UTF_8))
                        .transactions()
                        .getFirst()
                        .payee()
                        .name())
                .isEqualTo("RIVIÈRE CLINIC");
        assertThat(RemittanceReader.read(named.getBytes(StandardCharsets.ISO_8859_1))
                        .transactions()
                        .getFirst()
                        .payee()
                        .name())
                .isEqualTo("RIVIÈRE CLINIC");
    }

    private static RemittanceFile read(String file) {
        return RemittanceReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
