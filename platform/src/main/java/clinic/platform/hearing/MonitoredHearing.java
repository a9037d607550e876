package clinic.platform.hearing;

import clinic.platform.monitor.Monitored;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How one consumer stands: by the records of its topic that its group has not taken in. */
final class MonitoredHearing implements Monitored {

    private final Hearing hearing;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final WaitingFacts waiting;

    MonitoredHearing(
            Hearing hearing, ConcurrentMessageListenerContainer<byte[], byte[]> container, WaitingFacts waiting) {
        this.hearing = hearing;
        this.container = container;
        this.waiting = waiting;
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
            long count = waiting.of(hearing.name(), hearing.topic());
            Status status = container.isRunning() ? Status.RUNNING : Status.TRYING_AGAIN;
            return new Condition(status, count, Duration.ZERO, "");
        } catch (ExecutionException | TimeoutException e) {
            return new Condition(Status.TRYING_AGAIN, 0, Duration.ZERO, "Kafka does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Condition(Status.STOPPED, 0, Duration.ZERO, "interrupted");
        }
    }
}
