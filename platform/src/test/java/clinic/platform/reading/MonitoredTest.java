package clinic.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.aggregate.Commands;
import clinic.platform.monitor.Monitored;
import clinic.platform.monitor.Monitored.Condition;
import clinic.platform.monitor.Monitored.Kind;
import clinic.platform.monitor.Monitored.Status;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.sample.Moves;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

@SampleTest
class MonitoredTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    List<MonitoredSource> sources;

    @Autowired
    Commands commands;

    @Autowired
    Moves moves;

    @Autowired
    MeterRegistry registry;

    @Autowired
    HealthIndicator backgroundHealthIndicator;

    @Autowired
    @Qualifier("listeners")
    SmartLifecycle listeners;

    private final String parcel = "parcel-" + UUID.randomUUID();

    @AfterEach
    void heal() {
        moves.before(null);
    }

    @Test
    void everything_in_the_background_is_seen_running_with_nothing_waiting() {
        send();
        for (Kind kind : Kind.values()) {
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                assertThat(of(kind)).isNotEmpty();
                assertThat(of(kind)).allSatisfy(monitored -> {
                    Condition condition = monitored.condition();
                    assertThat(condition.status()).isEqualTo(Status.RUNNING);
                    assertThat(condition.waiting()).isZero();
                });
            });
        }
    }

    @Test
    void a_reader_that_fails_is_seen_with_what_waits_for_it_and_since_when() {
        moves.before(recorded -> {
            if (recorded.aggregateId().equals(parcel)) {
                throw new IllegalStateException("tried on purpose");
            }
        });
        send();

        Monitored reader = of(Kind.READER).getFirst();
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            Condition condition = reader.condition();
            assertThat(condition.status()).isEqualTo(Status.TRYING_AGAIN);
            assertThat(condition.waiting()).isPositive();
            assertThat(condition.oldest()).isPositive();
            assertThat(reader.name()).isEqualTo(Moves.NAME);
        });

        moves.before(null);
        Awaitility.await().atMost(SOON).until(() -> reader.condition().waiting() == 0);
    }

    @Test
    void a_consumer_that_is_stopped_is_seen_with_what_waits_for_it_since_when_as_health_and_as_metrics() {
        Monitored consumer = of(Kind.CONSUMER).getFirst();
        listeners.stop();
        try {
            send();
            commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER);
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                Condition condition = consumer.condition();
                assertThat(condition.status()).isEqualTo(Status.STOPPED);
                assertThat(condition.waiting()).isPositive();
                assertThat(condition.oldest()).isPositive();
            });
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                assertThat(backgroundHealthIndicator.health().getStatus())
                        .isEqualTo(org.springframework.boot.health.contributor.Status.DOWN);
                for (Kind kind : Kind.values()) {
                    assertThat(gauges("background.running", kind))
                            .as("%s", kind)
                            .isNotEmpty();
                }
                assertThat(gauges("background.waiting", Kind.CONSUMER)).anyMatch(waiting -> waiting > 0);
                assertThat(gauges("background.oldest.seconds", Kind.CONSUMER)).anyMatch(seconds -> seconds > 0);
                assertThat(gauges("background.running", Kind.CONSUMER)).contains(0.0);
            });
        } finally {
            listeners.start();
        }
        Awaitility.await().atMost(SOON).until(() -> consumer.condition().waiting() == 0);
    }

    private List<Double> gauges(String name, Kind kind) {
        return registry.find(name).tag("kind", kind.name()).gauges().stream()
                .map(Gauge::value)
                .toList();
    }

    private void send() {
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-" + parcel, "Rita"), People.SENDER);
    }

    private List<Monitored> of(Kind kind) {
        return sources.stream()
                .flatMap(source -> source.monitored().stream())
                .filter(monitored -> monitored.kind() == kind)
                .toList();
    }
}
