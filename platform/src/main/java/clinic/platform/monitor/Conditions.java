package clinic.platform.monitor;

import clinic.platform.monitor.Monitored.Condition;
import clinic.platform.monitor.Monitored.Kind;
import clinic.platform.monitor.Monitored.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The condition of everything in the background, looked at every few seconds and kept for who asks in between. */
public final class Conditions {

    private static final Logger log = LoggerFactory.getLogger(Conditions.class);

    private final List<MonitoredSource> sources;
    private volatile List<Line> lines = List.of();

    Conditions(List<MonitoredSource> sources) {
        this.sources = sources;
    }

    public record Line(String name, Kind kind, Condition condition) {}

    public List<Line> lines() {
        return lines;
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 500)
    void look() {
        List<Line> seen = new ArrayList<>();
        for (MonitoredSource source : sources) {
            for (Monitored monitored : source.monitored()) {
                seen.add(new Line(monitored.name(), monitored.kind(), conditionOf(monitored)));
            }
        }
        tellChanges(lines, seen);
        lines = List.copyOf(seen);
    }

    /** One log line when something stops to run, and one when it runs again. */
    private static void tellChanges(List<Line> before, List<Line> now) {
        for (Line line : now) {
            boolean ran = before.stream()
                    .filter(earlier -> earlier.name().equals(line.name()))
                    .allMatch(earlier -> earlier.condition().status() == Status.RUNNING);
            boolean runs = line.condition().status() == Status.RUNNING;
            if (ran && !runs) {
                log.warn(
                        "{} {}: {}",
                        line.name(),
                        line.condition().status(),
                        line.condition().detail());
            } else if (!ran && runs) {
                log.info("{} runs again", line.name());
            }
        }
    }

    private static Condition conditionOf(Monitored monitored) {
        try {
            return monitored.condition();
        } catch (RuntimeException e) {
            return new Condition(
                    Status.TRYING_AGAIN, 0, Duration.ZERO, e.getClass().getSimpleName());
        }
    }
}
