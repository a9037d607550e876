package clinic.x12;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.SampleClaims;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittanceWriter;
import clinic.x12.remittance.SampleRemittances;
import com.imsweb.x12.Loop;
import com.imsweb.x12.Segment;
import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write, a parser by others reads without error, and its amounts agree with ours. */
class OracleTest {
    static LongStream seeds() {
        return LongStream.range(200, 215);
    }

    @Test
    void another_parser_reads_our_claims_without_error() throws IOException {
        var bytes = ClaimFileWriter.write(
                SampleClaims.file(SampleClaims.esketamine("CLM-1", "W1"), SampleClaims.ketamine("CLM-2", null)));

        var other = new X12Reader(FileType.ANSI837_5010_X222, new ByteArrayInputStream(bytes));

        assertThat(other.getErrors()).isEmpty();
        assertThat(other.getFatalErrors()).isEmpty();
        assertThat(elements(other.getLoops(), "CLM", "CLM01")).containsExactly("CLM-1", "CLM-2");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void another_parser_finds_the_same_amounts_in_our_remittances(long seed) throws IOException {
        var bytes = RemittanceWriter.write(
                SampleRemittances.random(seed), new RemittanceWriter.Contact("SERVICES", "8005550199"));

        var other = new X12Reader(FileType.ANSI835_5010_X221, new ByteArrayInputStream(bytes));

        // The other parser takes one PLB segment only; the guide allows any number.
        assertThat(other.getErrors()).isSubsetOf("FOOTER appears too many times");
        var ours = RemittanceReader.read(bytes).transactions().getFirst().claims();
        assertThat(cents(elements(other.getLoops(), "CLP", "CLP04")))
                .isEqualTo(ours.stream().map(claim -> claim.paid().cents()).toList());
        assertThat(cents(elements(other.getLoops(), "SVC", "SVC03")))
                .isEqualTo(ours.stream()
                        .flatMap(claim -> claim.services().stream())
                        .map(service -> service.paid().cents())
                        .toList());
    }

    private static List<Long> cents(List<String> dollars) {
        return dollars.stream()
                .map(text -> new BigDecimal(text).movePointRight(2).longValueExact())
                .toList();
    }

    private static List<String> elements(List<Loop> loops, String segment, String element) {
        return loops.stream()
                .flatMap(loop -> java.util.stream.Stream.concat(
                        loop.getSegments().stream()
                                .filter(each -> each.getId().equals(segment))
                                .map((Segment each) -> each.getElementValue(element)),
                        elements(loop.getLoops(), segment, element).stream()))
                .toList();
    }
}
