package clinic.x12;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.CompleteClaims;
import clinic.x12.claim.SampleClaims;
import clinic.x12.claim.ServiceLine;
import clinic.x12.remittance.Remittance;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
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

    static LongStream complete() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("complete")
    void another_parser_reads_our_claims_with_every_loop_without_error(long seed) throws IOException {
        var file = CompleteClaims.file(seed);

        var other = new X12Reader(FileType.ANSI837_5010_X222, new ByteArrayInputStream(ClaimFileWriter.write(file)));

        // It counts procedures and conditions (HI*BP, HI*BG) as if they were the one segment of diagnoses.
        assertThat(other.getErrors())
                .filteredOn(error -> !error.startsWith("HI in loop 2300 appears too many"))
                .isEmpty();
        assertThat(other.getFatalErrors()).isEmpty();
        assertThat(cents(elements(other.getLoops(), "SV1", "SV102")))
                .isEqualTo(file.claims().stream()
                        .flatMap(claim -> claim.lines().stream())
                        .map(ServiceLine::chargeCents)
                        .toList());
    }

    @Test
    void another_parser_finds_the_same_amounts_in_every_collected_remittance_that_both_read() throws IOException {
        var folder = System.getenv("CLINIC_X12_SAMPLES");
        Assumptions.assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder, "835")),
                "SKIPPED: no collected files here; CLINIC_X12_SAMPLES names their folder");
        int compared = 0;
        try (var files = Files.list(Path.of(folder, "835"))) {
            for (var file : files.sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                var theirs = theirs(bytes);
                if (theirs.isEmpty()) continue;
                var read = RemittanceReader.read(bytes).transactions();
                assertThat(theirs).as(file.getFileName().toString()).isEqualTo(ours(read));
                compared++;
            }
        }
        assertThat(compared).as("remittances that both read").isGreaterThan(3);
    }

    /** Nothing when the other parser cannot read it without error. */
    private static List<Long> theirs(byte[] bytes) throws IOException {
        var other = new X12Reader(FileType.ANSI835_5010_X221, new ByteArrayInputStream(bytes));
        if (!other.getErrors().isEmpty() || !other.getFatalErrors().isEmpty()) return List.of();
        var amounts = new ArrayList<Long>();
        for (var element : List.of("CLP03", "CLP04")) amounts.addAll(cents(elements(other.getLoops(), "CLP", element)));
        for (var element : List.of("SVC02", "SVC03")) amounts.addAll(cents(elements(other.getLoops(), "SVC", element)));
        return amounts;
    }

    private static List<Long> ours(List<Remittance> read) {
        var claims = read.stream().flatMap(each -> each.claims().stream()).toList();
        var services =
                claims.stream().flatMap(claim -> claim.services().stream()).toList();
        return Stream.of(
                        claims.stream().map(claim -> claim.charge().cents()),
                        claims.stream().map(claim -> claim.paid().cents()),
                        services.stream().map(service -> service.charge().cents()),
                        services.stream().map(service -> service.paid().cents()))
                .flatMap(amounts -> amounts)
                .toList();
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
