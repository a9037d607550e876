package clinic.platform.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.sample.SampleTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class EarsTest {

    @Autowired
    Ears ears;

    @Autowired
    JdbcClient jdbc;

    private final String parcel = "parcel-" + UUID.randomUUID();
    private final CyclicBarrier bothHaveLookedIntoTheInbox = new CyclicBarrier(2);

    @Test
    void a_fact_that_two_instances_take_in_at_once_has_one_effect() throws Exception {
        Fact fact = new Fact("id-1", "counted", parcel, 4, -1, Instant.EPOCH, "corr-1", new byte[0]);
        int failed = 0;
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = Collections.nCopies(2, () -> {
                ears.take(new Counting(), fact);
                return true;
            });
            for (Future<Boolean> done : instances.invokeAll(both)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    failed++;
                    assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
                    assertThat(Infrastructure.failedIn(e)).as("comes again").isTrue();
                }
            }
        }

        assertThat(failed).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
        ears.take(new Counting(), fact);
        assertThat(count()).as("and then it is a repeat").isEqualTo(1);
    }

    @Test
    void a_handler_that_goes_on_after_its_own_failure_is_no_failure_of_the_infrastructure() {
        assertThat(Infrastructure.failedIn(new SQLException("transaction is aborted", "25P02")))
                .isFalse();
        assertThat(Infrastructure.failedIn(new SQLException("read-only", "25006")))
                .isTrue();
    }

    @Test
    void a_fact_whose_subject_is_no_name_is_not_read() {
        var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        headers.add("ce_id", "1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        headers.add("ce_type", "counted".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        headers.add("ce_subject", "a b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FactReader.read(headers, new byte[0])).hasMessageContaining("ce_subject");
    }

    private long count() {
        return jdbc.sql("select sequence from published where aggregate_id = ?")
                .param(parcel)
                .query(Long.class)
                .single();
    }

    /** Counts in any table of this application. */
    private final class Counting implements Hearing {

        @Override
        public String name() {
            return "sample.counting";
        }

        @Override
        public String topic() {
            return "sample.parcels";
        }

        @Override
        public boolean sequenced() {
            return true;
        }

        @Override
        public Set<String> types() {
            return Set.of("counted");
        }

        @Override
        public Set<String> ignored() {
            return Set.of();
        }

        @Override
        public void hear(Fact fact) {
            try {
                bothHaveLookedIntoTheInbox.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            jdbc.sql("insert into published (aggregate_id, sequence) values (?, 1)"
                            + " on conflict (aggregate_id) do update set sequence = published.sequence + 1")
                    .param(fact.aggregateId())
                    .update();
        }
    }
}
