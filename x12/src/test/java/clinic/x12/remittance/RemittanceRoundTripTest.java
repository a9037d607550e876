package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Profile;
import clinic.x12.syntax.Draft;
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
    void every_amount_points_at_the_bytes_of_its_own_element(long seed) {
        var bytes = RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT);

        assertThat(amountsThatStandWhereTheySay(bytes)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void amounts_of_a_file_broken_over_lines_point_at_their_bytes_all_the_same(long seed) {
        var bytes = RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT);
        var text = new String(bytes, StandardCharsets.US_ASCII).replace("\n", "");
        int header = text.indexOf("~") + 1;

        var wrapped = text.substring(0, header) + text.substring(header).replaceAll(".{7}", "$0\r\n");

        assertThat(amountsThatStandWhereTheySay(wrapped.getBytes(StandardCharsets.US_ASCII)))
                .isPositive();
    }

    private static long amountsThatStandWhereTheySay(byte[] bytes) {
        var file = new String(bytes, StandardCharsets.US_ASCII);
        var read = RemittanceReader.read(bytes).transactions().getFirst();
        return Amounts.of(read)
                .peek(amount ->
                        assertThat(amountAt(file, (int) amount.at().offset())).isEqualTo(Draft.dollars(amount.cents())))
                .count();
    }

    /** The element that begins there, and nothing before it. */
    private static String amountAt(String file, int offset) {
        assertThat(file.substring(0, offset).stripTrailing()).endsWith("*");
        return file.substring(offset).split("[*~]", 2)[0].replaceAll("[\r\n]", "");
    }
}
