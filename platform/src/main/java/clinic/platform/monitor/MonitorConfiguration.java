package clinic.platform.monitor;

import clinic.platform.hearing.HearingConfiguration;
import clinic.platform.hearing.Parked;
import clinic.platform.monitor.Monitored.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Shows what works in the background: as health, as metrics, and on a page. */
@AutoConfiguration(after = HearingConfiguration.class)
@EnableScheduling
@Import({StatusController.class, ParkedController.class})
public class MonitorConfiguration {

    @Bean
    Conditions conditions(List<MonitoredSource> sources) {
        return new Conditions(sources);
    }

    /** Up as long as nothing stands still. What tries again by itself is shown, and does not take the service out. */
    @Bean
    HealthIndicator backgroundHealthIndicator(Conditions conditions) {
        return () -> {
            boolean stopped = conditions.lines().stream()
                    .anyMatch(line -> line.condition().status() == Status.STOPPED);
            Health.Builder health = stopped ? Health.down() : Health.up();
            conditions
                    .lines()
                    .forEach(line -> health.withDetail(
                            line.name(),
                            line.condition().status() + ", " + line.condition().waiting() + " waiting"));
            return health.build();
        };
    }

    @Bean
    Gauges backgroundGauges(MeterRegistry registry, Conditions conditions, Parked parked) {
        Gauge.builder("background.parked", parked, Parked::count)
                .description("facts that wait for a person")
                .register(registry);
        return new Gauges(registry, conditions);
    }

    /** One row per reader, publisher and consumer. */
    static final class Gauges {

        private final MultiGauge waiting;
        private final MultiGauge oldestSeconds;
        private final MultiGauge running;
        private final Conditions conditions;

        Gauges(MeterRegistry registry, Conditions conditions) {
            this.waiting = MultiGauge.builder("background.waiting").register(registry);
            this.oldestSeconds = MultiGauge.builder("background.oldest.seconds").register(registry);
            this.running = MultiGauge.builder("background.running").register(registry);
            this.conditions = conditions;
        }

        @Scheduled(fixedDelay = 3_000, initialDelay = 1_000)
        void update() {
            fill(waiting, line -> line.condition().waiting());
            fill(oldestSeconds, line -> line.condition().oldest().toMillis() / 1_000.0);
            fill(running, line -> line.condition().status() == Status.RUNNING ? 1 : 0);
        }

        private void fill(MultiGauge gauge, ToDoubleFunction<Conditions.Line> value) {
            gauge.register(
                    conditions.lines().stream()
                            .map(line -> MultiGauge.Row.of(
                                    Tags.of(
                                            "name",
                                            line.name(),
                                            "kind",
                                            line.kind().name()),
                                    value.applyAsDouble(line)))
                            .toList(),
                    true);
        }
    }
}
