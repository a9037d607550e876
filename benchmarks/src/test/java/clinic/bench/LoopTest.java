package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test
    void a_closed_loop_ends_at_its_count_and_numbers_each_operation_once() {
        Set<Long> seen = ConcurrentHashMap.newKeySet();

        Run run = new ClosedLoop(3, Duration.ofMinutes(1), 100).run(new AtomicLong(7), seen::add);

        assertThat(run.operations()).isEqualTo(100);
        assertThat(seen).hasSize(100).contains(7L, 106L);
    }

    @Test
    void a_closed_loop_ends_at_its_time() {
        Run run = new ClosedLoop(1, Duration.ZERO, Long.MAX_VALUE).run(new AtomicLong(), n -> {});

        assertThat(run.operations()).isZero();
    }

    @Test
    void a_failure_ends_the_loop_and_is_told() {
        ClosedLoop loop = new ClosedLoop(2, Duration.ofMinutes(1), Long.MAX_VALUE);

        assertThatThrownBy(() -> loop.run(new AtomicLong(), n -> {
                    throw new IllegalStateException("tried on purpose");
                }))
                .hasRootCauseMessage("tried on purpose");
    }

    @Test
    void an_open_loop_begins_each_operation_by_its_schedule_and_none_before() {
        Map<Integer, Long> due = new ConcurrentHashMap<>();
        Map<Integer, Long> begun = new ConcurrentHashMap<>();

        OpenLoop.run(20, 1_000, (number, at) -> {
            begun.put(number, System.nanoTime());
            due.put(number, at);
        });

        assertThat(due).hasSize(20);
        assertThat(due.get(19) - due.get(0)).isEqualTo(19_000_000L);
        assertThat(begun).allSatisfy((number, at) -> assertThat(at).isGreaterThanOrEqualTo(due.get(number)));
    }
}
