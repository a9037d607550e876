package clinic.x12.guide;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.Severity;
import clinic.x12.claim.ClaimFileReader;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.SampleClaims;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittanceWriter;
import clinic.x12.remittance.SampleRemittances;
import clinic.x12.syntax.Guide;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuideWalkTest {
    private static final String REMITTANCE = new String(
            RemittanceWriter.write(SampleRemittances.random(7), new RemittanceWriter.Contact("SERVICES", "8005550199")),
            StandardCharsets.US_ASCII);
    private static final String CLAIMS = new String(
            ClaimFileWriter.write(SampleClaims.file(SampleClaims.esketamine("CLM-1", "W1"))),
            StandardCharsets.US_ASCII);

    static Stream<Guide> guides() {
        return Stream.of(Guide.REMITTANCE, Guide.CLAIM, Guide.FUNCTIONAL, Guide.CLAIM_ACKNOWLEDGEMENT);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_table_reads_and_begins_its_loops_with_a_segment(Guide guide) {
        var names = new HashSet<String>();
        collect(GuideTable.of(guide), names);

        assertThat(names).hasSizeGreaterThan(3);
    }

    private static void collect(LoopSpec loop, HashSet<String> names) {
        names.add(loop.id());
        assertThat(loop.children().getFirst()).isInstanceOf(SegmentSpec.class);
        for (var child : loop.children()) if (child instanceof LoopSpec inner) collect(inner, names);
    }

    @Test
    void the_claim_guide_has_every_loop_that_a_claim_must_be_able_to_carry() {
        var names = new HashSet<String>();
        collect(GuideTable.of(Guide.CLAIM), names);

        assertThat(names)
                .contains("1000A", "1000B", "2000A", "2010AA", "2010AB", "2000B", "2010BA", "2010BB", "2000C", "2010CA")
                .contains("2300", "2310A", "2310B", "2310C", "2310D", "2320", "2330A", "2330B", "2400", "2410", "2420A")
                .contains("2420B", "2420C", "2420D", "2420E", "2420F", "2430");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a code in small letters, CAS*CO*, CAS*co*, CODE_LOWER_CASE, CAS01, FORGIVEN",
                "a code that is none, CLP*CLM-7-0*1*, CLP*CLM-7-0*7*, CODE_INVALID, CLP02, FORGIVEN",
                "padding, REF*TJ*123456789, REF*TJ*  123456789, ELEMENT_PADDED, REF02, FORGIVEN",
                "an element too long, LX*1~, LX*1234567~, ELEMENT_TOO_LONG, LX01, FORGIVEN",
                "an element too many, LX*1~, LX*1*2~, ELEMENTS_TOO_MANY, LX, FORGIVEN",
                "a claim without number, CLP*CLM-7-0*, CLP**, ELEMENT_MISSING, CLP01, ERROR",
                "a payee without its segment, N1*PE*, N1*P5*, SEGMENT_MISSING, N1, ERROR",
                "a segment of no kind, LX*1~, LX*1~ZZZ*1~, SEGMENT_UNEXPECTED, ZZZ, FORGIVEN",
            })
    void what_breaks_the_remittance_guide_is_named(
            String what, String from, String to, String code, String element, Severity severity) {
        assertThat(REMITTANCE).contains(from);
        var file = REMITTANCE.replaceFirst(java.util.regex.Pattern.quote(from), to);

        var found = RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII))
                .allFindings()
                .toList();

        assertThat(found)
                .as("%s: %s", what, found)
                .anySatisfy(finding -> assertThat(finding)
                        .returns(code, Finding::code)
                        .returns(element, Finding::element)
                        .returns(severity, Finding::severity));
    }

    @Test
    void segments_in_another_order_are_read_and_forgiven() {
        var file = REMITTANCE.replaceFirst("(REF\\*6R[^~]*~\n)(AMT\\*B6[^~]*~\n)", "$2$1");

        var read = RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII));

        assertThat(read.allFindings())
                .singleElement()
                .returns("SEGMENT_OUT_OF_ORDER", Finding::code)
                .returns("2110", Finding::loop);
        assertThat(read.transactions()
                        .getFirst()
                        .claims()
                        .getFirst()
                        .services()
                        .getFirst()
                        .lineControlNumber())
                .hasValue("L1");
    }

    @Test
    void claims_without_their_group_are_still_read() {
        var file = REMITTANCE.replaceAll("LX\\*[^~]*~\n", "");

        var read = RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII));

        assertThat(read.transactions().getFirst().claims())
                .hasSameSizeAs(SampleRemittances.random(7).claims());
        assertThat(read.allFindings())
                .extracting(Finding::code, Finding::element)
                .contains(org.assertj.core.groups.Tuple.tuple("SEGMENT_MISSING", "LX"));
    }

    @Test
    void a_sentence_names_the_claim_and_no_person() {
        var file = REMITTANCE.replaceAll("NM1\\*QC[^~]*~\n", "");

        var sentences = RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII))
                .allFindings()
                .map(Finding::message)
                .toList();

        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("Claim CLM-7-0: "));
        assertThat(String.join(" ", sentences)).doesNotContain("BRIEN", "W123456789");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "NM1\\*85, NM1, 2010AA",
        "NM1\\*IL, NM1, 2010BA",
        "NM1\\*PR, NM1, 2010BB",
        "SBR, SBR, 2000B",
        "HI, HI, 2300",
        "SV1, SV1, 2400",
        "DTP\\*472, DTP, 2400",
        "REF\\*EI, REF, 2010AA",
    })
    void a_claim_without_what_the_guide_demands_is_an_error_in_its_loop(String segment, String element, String loop) {
        var file = CLAIMS.replaceFirst("\n" + segment + "\\*[^~]*~", "");

        assertThat(ClaimFileReader.read(file.getBytes(StandardCharsets.US_ASCII), Profile.LENIENT)
                        .findings())
                .anySatisfy(finding -> assertThat(finding)
                        .returns("SEGMENT_MISSING", Finding::code)
                        .returns(element, Finding::element)
                        .returns(loop, Finding::loop)
                        .returns(Severity.ERROR, Finding::severity));
    }

    @Test
    void the_strict_profile_forgives_nothing() {
        var file = REMITTANCE.replaceFirst("CAS\\*CO\\*", "CAS*co*");

        assertThat(RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII), Profile.STRICT)
                        .allFindings())
                .isNotEmpty()
                .allMatch(Finding::isError);
    }
}
