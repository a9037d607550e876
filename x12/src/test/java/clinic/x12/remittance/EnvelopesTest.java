package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.Severity;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be wrong around a transaction, and what of it is forgiven. */
class EnvelopesTest {
    private static final String FILE = new String(
            RemittanceWriter.write(SampleRemittances.random(7), SampleRemittances.CONTACT), StandardCharsets.US_ASCII);

    @Test
    void a_trailer_that_alone_is_missing_is_forgiven_and_strictly_an_error() {
        var file = FILE.replaceFirst("SE\\*[^~]*~\n", "");

        assertThat(read(file, Profile.LENIENT).allFindings())
                .singleElement()
                .returns("TRAILER_MISSING", Finding::code)
                .returns(Severity.FORGIVEN, Finding::severity)
                .returns("SE", Finding::element);
        assertThat(read(file, Profile.LENIENT).transactions().getFirst().postable())
                .isTrue();
        assertThat(read(file, Profile.STRICT).valid()).isFalse();
    }

    @Test
    void a_transaction_without_trailer_is_held_against_its_guide_to_the_end() {
        var file = FILE.replaceFirst("(?s)LX\\*1~.*SE\\*[^~]*~\n", "LX*1~\n");

        assertThat(read(file, Profile.LENIENT).transactions().getFirst().findings())
                .extracting(Finding::code)
                .contains("SEGMENT_MISSING", "TRAILER_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"CLP*CLM-7, CLP, CLP01", "N1*PE*RIV, N1, N102", "TRN*1*EFT, TRN, TRN02"})
    void a_segment_that_is_broken_off_is_named_with_its_place_and_nothing_of_it_used(
            String end, String segment, String element) {
        var file = FILE.substring(0, FILE.indexOf(end) + end.length());

        var findings = read(file, Profile.LENIENT).allFindings().toList();

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("SEGMENT_BROKEN_OFF"))
                .singleElement()
                .returns(Severity.ERROR, Finding::severity)
                .returns(segment, Finding::element)
                .returns(
                        (long) file.lastIndexOf(segment + "*"),
                        finding -> finding.at().offset())
                .returns((int) file.lines().count(), finding -> finding.at().segment())
                .satisfies(finding -> assertThat(finding.message()).contains(segment, element));
        assertThat(findings).extracting(Finding::code).doesNotContain("TERMINATOR_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "'ISA*00', 'ISA*02', ISA01, CODE_INVALID",
        "'*00*          *ZZ', '*05*          *ZZ', ISA03, CODE_INVALID",
        "'*ZZ*PAYER', '*XX*PAYER', ISA05, CODE_INVALID",
        "'*ZZ*CLINIC', '*zz*CLINIC', ISA07, CODE_LOWER_CASE",
        "'*^*', '*U*', ISA11, CODE_INVALID",
        "'*00501*', '*00401*', ISA12, CODE_INVALID",
        "'*0*T', '*2*T', ISA14, CODE_INVALID",
        "'*0*T', '*0*Q', ISA15, CODE_INVALID",
    })
    void a_code_that_no_guide_has_in_an_envelope_is_forgiven_and_strictly_an_error(
            String from, String to, String element, String code) {
        var file = FILE.replaceFirst(Pattern.quote(from), to);

        assertThat(read(file, Profile.LENIENT).allFindings())
                .singleElement()
                .returns(code, Finding::code)
                .returns(Severity.FORGIVEN, Finding::severity)
                .returns(element, Finding::element)
                .returns(1, finding -> finding.at().segment());
        assertThat(read(file, Profile.STRICT).valid()).isFalse();
    }

    private static RemittanceFile read(String file, Profile profile) {
        return RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII), profile);
    }
}
