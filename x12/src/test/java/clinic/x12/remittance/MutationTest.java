package clinic.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Finding;
import clinic.x12.X12Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is changed in a remittance that balances: it still says the same, or what changed is reported there. */
class MutationTest {
    private static final int BYTES_A_SEED = 150;

    static LongStream seeds() {
        return LongStream.range(400, 430);
    }

    private static String file(long seed) {
        return new String(
                RemittanceWriter.write(SampleRemittances.random(seed), SampleRemittances.CONTACT),
                StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_amount_that_is_off_by_a_cent_is_reported_with_its_claim(long seed) {
        var lines = file(seed).split("\n");
        int changed = 0;
        for (int i = 0; i < lines.length; i++) {
            int element = amount(lines[i]);
            if (element < 0) continue;
            var damaged = lines.clone();
            damaged[i] = plusOneCent(lines[i], element);
            var failures = balances(String.join("\n", damaged));
            assertThat(failures).as("seed %d, %s", seed, damaged[i]).isNotEmpty();
            var claim = claim(lines, i);
            if (claim != null)
                assertThat(failures)
                        .as("seed %d, %s", seed, damaged[i])
                        .anyMatch(failure -> claim.equals(failure.claim()));
            changed++;
        }
        assertThat(changed).isPositive();
    }

    /** The element of the segment's first amount that balances, or -1. */
    private static int amount(String segment) {
        return switch (segment.substring(0, Math.min(4, segment.length()))) {
            case "BPR*", "SVC*" -> 2;
            case "CLP*", "CAS*" -> 3;
            case "PLB*" -> 4;
            default -> -1;
        };
    }

    private static String plusOneCent(String segment, int element) {
        var elements = segment.replace("~", "").split("\\*", -1);
        elements[element] = new java.math.BigDecimal(elements[element])
                .add(new java.math.BigDecimal("0.01"))
                .toPlainString();
        return String.join("*", elements) + "~";
    }

    private static @org.jspecify.annotations.Nullable String claim(String[] lines, int at) {
        if (lines[at].startsWith("PLB*")) return null;
        for (int i = at; i >= 0; i--) if (lines[i].startsWith("CLP*")) return lines[i].split("\\*")[1];
        return null;
    }

    private static List<Imbalance> balances(String file) {
        return RemittanceReader.read(file.getBytes(StandardCharsets.US_ASCII)).transactions().stream()
                .flatMap(transaction -> Balances.of(transaction).failures().stream())
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_segment_that_is_lost_or_doubled_is_reported(long seed) {
        var lines = new ArrayList<>(file(seed).lines().toList());
        for (int i = 1; i < lines.size(); i++) {
            var without = new ArrayList<>(lines);
            without.remove(i);
            reported(without, seed, "without " + lines.get(i));
            var doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            reported(doubled, seed, "twice " + lines.get(i));
        }
    }

    private static void reported(List<String> lines, long seed, String what) {
        assertThat(problems(String.join("\n", lines)))
                .as("seed %d, %s", seed, what)
                .isNotEmpty();
    }

    private static List<String> problems(String file) {
        try {
            var read = RemittanceReader.read(file.getBytes(StandardCharsets.ISO_8859_1));
            return Stream.concat(
                            read.allFindings().map(Finding::code),
                            read.transactions().stream()
                                    .flatMap(each -> Balances.of(each).failures().stream())
                                    .map(Imbalance::sentence))
                    .toList();
        } catch (X12Unreadable refused) {
            return List.of(refused.code());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_byte_that_changes_leaves_the_money_as_it_was_or_is_reported(long seed) {
        var random = new Random(seed);
        var file = file(seed);
        var meant = money(file);
        for (int i = 0; i < BYTES_A_SEED; i++) {
            var bytes = file.getBytes(StandardCharsets.ISO_8859_1);
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) random.nextInt(256);
            var damaged = new String(bytes, StandardCharsets.ISO_8859_1);
            if (problems(damaged).isEmpty())
                assertThat(money(damaged)).as("seed %d, byte %d", seed, at).isEqualTo(meant);
        }
    }

    private static List<Long> money(String file) {
        return RemittanceReader.read(file.getBytes(StandardCharsets.ISO_8859_1)).transactions().stream()
                .flatMap(MutationTest::money)
                .toList();
    }

    private static Stream<Long> money(Remittance remittance) {
        return Stream.of(
                        Stream.of(remittance.payment().amount().cents()),
                        remittance.claims().stream()
                                .flatMap(claim -> Stream.of(
                                        claim.charge().cents(), claim.paid().cents())),
                        remittance.claims().stream()
                                .flatMap(claim -> claim.services().stream())
                                .flatMap(service -> Stream.of(
                                        service.charge().cents(), service.paid().cents())),
                        remittance.providerAdjustments().stream()
                                .map(adjustment -> adjustment.amount().cents()))
                .flatMap(each -> each);
    }
}
