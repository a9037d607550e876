package clinic.x12;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.claim.ClaimFileReader;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.RemittanceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads every file of the samples, and of a folder of real files if the environment's CLINIC_X12_SAMPLES names one; those
 * are nobody's to publish and not part of the project.
 */
class CollectedFilesTest {
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
        for (var file : files()) {
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
    void most_collected_remittances_of_the_current_version_balance() throws IOException {
        int balanced = 0;
        int read = 0;
        for (var file : files()) {
            try {
                for (var transaction :
                        RemittanceReader.read(Files.readAllBytes(file)).transactions()) {
                    read++;
                    if (Balances.of(transaction).hold()) balanced++;
                }
            } catch (X12Unreadable another) {
                assertThat(another.code()).isNotEmpty();
            }
        }
        assertThat(read).isPositive();
        assertThat(balanced * 2).isGreaterThan(read);
    }

    private static List<Path> files() throws IOException {
        var all = new ArrayList<>(files(Path.of("src/test/resources/samples")));
        var collected = System.getenv("CLINIC_X12_SAMPLES");
        if (collected != null) all.addAll(files(Path.of(collected)));
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
