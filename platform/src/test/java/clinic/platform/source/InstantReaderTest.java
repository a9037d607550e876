package clinic.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    private static final long SEED = 20261126;

    @Test
    void what_a_moment_is_written_as_is_read_as_that_moment() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            int nanos = random.nextInt(1_000_000_000);
            Instant moment = Instant.ofEpochSecond(
                    random.nextLong(0, 4_102_444_800L),
                    switch (i % 4) {
                        case 0 -> 0;
                        case 1 -> nanos / 1_000_000 * 1_000_000L;
                        case 2 -> nanos / 1_000 * 1_000L;
                        default -> nanos;
                    });

            assertThat(InstantReader.isUsual(moment.toString()))
                    .as("seed %d: %s", SEED, moment)
                    .isTrue();
            assertThat(InstantReader.usual(moment.toString()))
                    .as("seed %d", SEED)
                    .isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-01",
                "2026-01-01T10:00Z",
                "2026-01-01T10:00:00",
                "2026-01-01T10:00:00.Z",
                "2026-01-01T10:00:00+01:00",
                "2026-01-01T10:00:00.1234567891Z",
                "+12026-01-01T10:00:00Z",
                "-2026-01-01T10:00:00Z",
                "2026-01-01t10:00:00Z",
                "2026-01-01T10:00:0xZ",
                "2026-01-01T10:00:00,5Z",
                "2026/01/01T10:00:00Z"
            })
    void anything_else_is_left_to_a_formatter(String text) {
        assertThat(InstantReader.isUsual(text)).isFalse();
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> InstantReader.usual("2026-02-30T10:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
