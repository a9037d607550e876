package clinic.x12;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.claim.ClaimFileReader;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.SampleClaims;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittanceWriter;
import clinic.x12.remittance.SampleRemittances;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file's bytes, its readers answer with findings or the one documented exception. */
class DamagedFilesTest {
    private static final int MUTATIONS_A_SEED = 200;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_damage_makes_a_reader_throw_anything_undocumented(long seed) {
        var random = new Random(seed);
        var remittance = RemittanceWriter.write(
                SampleRemittances.random(seed), new RemittanceWriter.Contact("SERVICES", "8005550199"));
        var claims = ClaimFileWriter.write(SampleClaims.file(SampleClaims.ketamine("CLM-1", null)));
        int read = 0;
        for (int i = 0; i < MUTATIONS_A_SEED; i++) {
            read += readAll(damage(remittance, random));
            read += readAll(damage(claims, random));
        }
        assertThat(read).as("damaged files that could still be read").isPositive();
    }

    private static byte[] damage(byte[] file, Random random) {
        var bytes = file.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes[at] = "*~:^\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)[random.nextInt(5)];
                default -> System.arraycopy(file, 0, bytes, at, Math.min(file.length, bytes.length - at));
            }
        }
        return bytes;
    }

    private static int readAll(byte[] bytes) {
        return attempt(() -> RemittanceReader.read(bytes).transactions().forEach(Balances::of))
                + attempt(() -> ClaimFileReader.read(bytes))
                + attempt(() -> FunctionalAcknowledgementReader.read(bytes))
                + attempt(() -> ClaimAcknowledgementReader.read(bytes));
    }

    private static int attempt(Runnable reading) {
        try {
            reading.run();
            return 1;
        } catch (X12Unreadable documented) {
            assertThat(documented.code()).isNotBlank();
            assertThat(documented.getMessage()).endsWith(".");
            return 0;
        }
    }
}
