package clinic.x12;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.claim.ClaimFileReader;
import clinic.x12.inspect.InspectedTransaction;
import clinic.x12.inspect.Inspection;
import clinic.x12.inspect.Inspector;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.RemittanceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads every file of the samples, and of a folder of real files if the environment's CLINIC_X12_SAMPLES names one; those
 * are nobody's to publish and not part of the project, only what a person made of them is.
 */
class CollectedFilesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path VERDICTS = Path.of("src/test/resources/verdicts.txt");

    enum Reader {
        REMITTANCE(bytes -> RemittanceReader.read(bytes).transactions().forEach(Balances::of)),
        CLAIM(ClaimFileReader::read),
        FUNCTIONAL(FunctionalAcknowledgementReader::read),
        CLAIM_ACKNOWLEDGEMENT(ClaimAcknowledgementReader::read);

        private final Consumer<byte[]> reading;

        Reader(Consumer<byte[]> reading) {
            this.reading = reading;
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void each_reader_reads_or_refuses_every_collected_file(Reader reader) throws IOException {
        int read = 0;
        var files = new ArrayList<>(files(SAMPLES));
        var collected = System.getenv("CLINIC_X12_SAMPLES");
        if (collected != null) files.addAll(files(Path.of(collected)));
        for (var file : files) {
            try {
                reader.reading.accept(Files.readAllBytes(file));
                read++;
            } catch (X12Unreadable documented) {
                assertThat(documented.getMessage()).as(file.toString()).isNotBlank();
            } catch (RuntimeException undocumented) {
                throw new AssertionError(file.toString(), undocumented);
            }
        }
        assertThat(read).as("files that were read as %s", reader).isPositive();
    }

    @Test
    void every_collected_file_gets_the_verdict_that_a_person_gave_it() throws IOException {
        var folder = System.getenv("CLINIC_X12_SAMPLES");
        Assumptions.assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "SKIPPED: no collected files here; CLINIC_X12_SAMPLES names their folder");
        var verdicts = verdicts();
        int judged = 0;
        for (var file : files(Path.of(folder))) {
            var bytes = Files.readAllBytes(file);
            var approved = verdicts.get(sha256(bytes));
            if (approved == null) continue;
            var inspection = Inspector.inspect("file", new ByteArrayInputStream(bytes), Profile.LENIENT);
            assertThat(verdict(inspection)).as(file.getFileName().toString()).isEqualTo(approved);
            judged++;
        }
        assertThat(judged).as("collected files that a person has judged").isEqualTo(verdicts.size());
    }

    private static String verdict(Inspection inspection) {
        var codes = inspection.allFindings().map(Finding::code).toList();
        if (codes.contains("WRONG_VERSION")) return "other-version -";
        if (codes.contains("WRONG_TRANSACTION") || codes.contains("NOT_X12")) return "other-kind -";
        var balances = inspection.interchanges().stream()
                .flatMap(interchange -> interchange.transactions().stream())
                .map(InspectedTransaction::balanced)
                .filter(balanced -> !balanced.isEmpty())
                .toList();
        var money = balances.isEmpty()
                ? "-"
                : balances.stream().allMatch(balanced -> !balanced.containsValue(false)) ? "balanced" : "unbalanced";
        return (inspection.valid() ? "valid " : "not-valid ") + money;
    }

    private static Map<String, String> verdicts() throws IOException {
        var verdicts = new HashMap<String, String>();
        for (var line : Files.readAllLines(VERDICTS))
            if (!line.startsWith("#")) verdicts.put(line.substring(0, 64), line.substring(65));
        return verdicts;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
