package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemittanceRoundTripTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_written_remittance_reads_back_to_the_same_model_and_balances(long seed) {
        var meant = SampleRemittances.random(seed);

        var read = RemittanceReader.read(RemittanceWriter.write(meant, SampleRemittances.CONTACT));

        assertThat(read.allFindings()).isEmpty();
        assertThat(read.transactions()).singleElement().satisfies(transaction -> {
            assertThat(WithoutPositions.of(transaction)).isEqualTo(meant);
            assertThat(transaction.postable()).isTrue();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writing_what_was_read_gives_the_same_bytes(long seed) {
        var bytes = RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT);

        var read = RemittanceReader.read(bytes).transactions().getFirst();

        assertThat(RemittanceWriter.write(read, SampleRemittances.CONTACT)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void several_transactions_in_any_delimiters_read_back_to_the_same_models(long seed) {
        var random = new Random(seed);
        var meant = new ArrayList<Remittance>();
        var file = new ByteArrayOutputStream();
        for (int i = 0; i <= random.nextInt(3); i++) {
            meant.add(SampleRemittances.random(1_000 + seed * 10 + i));
            file.writeBytes(Delimited.any(random, RemittanceWriter.write(meant.getLast(), SampleRemittances.CONTACT)));
        }

        var read = RemittanceReader.read(file.toByteArray(), Profile.STRICT);

        assertThat(read.allFindings()).as("seed %d", seed).isEmpty();
        assertThat(read.transactions().stream().map(WithoutPositions::of)).containsExactlyElementsOf(meant);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_amount_points_at_the_bytes_it_was_read_from(long seed) {
        var bytes = RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT);

        var read = RemittanceReader.read(bytes).transactions().getFirst();

        assertThat(at(bytes, read.payment().amount().at().offset())).startsWith("BPR*");
        for (var claim : read.claims()) {
            assertThat(at(bytes, claim.paid().at().offset())).startsWith("CLP*" + claim.number() + "*");
            for (var service : claim.services())
                assertThat(at(bytes, service.charge().at().offset())).startsWith("SVC*");
        }
        for (var adjustment : read.providerAdjustments())
            assertThat(at(bytes, adjustment.amount().at().offset())).startsWith("PLB*");
    }

    private static String at(byte[] bytes, long offset) {
        return new String(bytes, (int) offset, Math.min(40, bytes.length - (int) offset), StandardCharsets.US_ASCII);
    }
}
