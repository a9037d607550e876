package clinic.platform.hearing;

import clinic.platform.monitor.Monitored;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How one consumer stands: by the records of its topic that its group has not taken in. */
final class MonitoredHearing implements Monitored {

    private final Hearing hearing;
    private final FactListener listener;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final Listeners listeners;
    private final WaitingFacts waiting;
    private final Clock clock;

    MonitoredHearing(
            FactListener.Wired wired,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            Listeners listeners,
            WaitingFacts waiting,
            Clock clock) {
        this.hearing = wired.hearing();
        this.listener = wired.listener();
        this.container = container;
        this.listeners = listeners;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return hearing.name();
    }

    @Override
    public Kind kind() {
        return Kind.CONSUMER;
    }

    @Override
    public Condition condition() {
        try {
            WaitingFacts.Waiting behind = waiting.of(hearing.name(), hearing.topic());
            Duration age = behind.oldest()
                    .map(since -> Duration.between(since, clock.instant()))
                    .orElse(Duration.ZERO);
            return new Condition(status(), behind.count(), age, listener.trouble());
        } catch (ExecutionException | TimeoutException e) {
            return new Condition(Status.TRYING_AGAIN, 0, Duration.ZERO, "Kafka does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Condition(Status.STOPPED, 0, Duration.ZERO, "interrupted");
        }
    }

    /** A consumer that was started and runs no more has met what it can't get over: nobody starts it again. */
    private Status status() {
        if (!container.isRunning()) {
            return listeners.starting() ? Status.TRYING_AGAIN : Status.STOPPED;
        }
        return listener.trouble().isEmpty() ? Status.RUNNING : Status.TRYING_AGAIN;
    }
}
