package clinic.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogInAttemptsTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final LogInAttempts attempts = new LogInAttempts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void the_fifth_failure_in_a_row_makes_an_id_wait_and_each_further_one_longer() {
        fail("staff-kosei", 4);
        assertThat(attempts.wait("staff-kosei")).isZero();

        fail("staff-kosei", 1);
        assertThat(attempts.wait("staff-kosei")).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.wait(" STAFF-kosei")).as("the same id").isEqualTo(Duration.ofSeconds(30));

        now = now.plusSeconds(31);
        assertThat(attempts.wait("staff-kosei")).isZero();
        fail("staff-kosei", 1);
        assertThat(attempts.wait("staff-kosei")).isEqualTo(Duration.ofMinutes(1));
        fail("staff-kosei", 50);
        assertThat(attempts.wait("staff-kosei")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_success_forgets_the_failures_and_other_ids_never_wait() {
        fail("staff-kosei", 5);
        assertThat(attempts.wait("staff-mreyes")).isZero();

        attempts.succeeded("staff-kosei");

        assertThat(attempts.wait("staff-kosei")).isZero();
    }

    private void fail(String id, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(id);
        }
    }
}
