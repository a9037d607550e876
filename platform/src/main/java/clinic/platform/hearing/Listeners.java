package clinic.platform.hearing;

import clinic.platform.publishing.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs every {@link Hearing} as a Kafka consumer of its own group. */
final class Listeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final Map<FactListener.Wired, ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
            new LinkedHashMap<>();
    private final Topics topics;
    private volatile boolean running;
    private volatile Thread starter = new Thread();

    Listeners(List<FactListener.Wired> listeners, Map<String, Object> consumerConfig, Topics topics) {
        this.topics = topics;
        for (FactListener.Wired wired : listeners) {
            containers.put(wired, container(wired, consumerConfig));
        }
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            FactListener.Wired wired, Map<String, Object> base) {
        Map<String, Object> config = new HashMap<>(base);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, wired.hearing().name());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // A topic made by asking for it would have one partition and forget after a week.
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        ContainerProperties properties = new ContainerProperties(wired.hearing().topic());
        properties.setMessageListener(wired.listener());
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        var factory =
                new DefaultKafkaConsumerFactory<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(wired.hearing().name());
        container.setConcurrency(1);
        container.setCommonErrorHandler(forEver());
        return container;
    }

    /** Only the infrastructure's failures get here: the record is tried again until it works, at most 5 s apart. */
    private static DefaultErrorHandler forEver() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    Map<FactListener.Wired, ConcurrentMessageListenerContainer<byte[], byte[]>> containers() {
        return containers;
    }

    @Override
    public void start() {
        running = true;
        starter = Thread.ofPlatform().name("listeners-start").daemon().start(this::startWhenKafkaAnswers);
    }

    private void startWhenKafkaAnswers() {
        List<FactListener.Wired> waiting = new ArrayList<>(containers.keySet());
        while (running && !waiting.isEmpty()) {
            try {
                FactListener.Wired next = waiting.getFirst();
                topics.ensure(next.hearing().topic(), !next.hearing().sequenced());
                startUnlessStopped(Objects.requireNonNull(containers.get(next)));
                waiting.removeFirst();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("Kafka does not answer yet, consumers wait: {}", e.getMessage());
                pause();
            }
        }
    }

    private synchronized void startUnlessStopped(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        if (running) {
            container.start();
        }
    }

    /** Whether some consumers still wait for Kafka to answer for the first time. */
    boolean starting() {
        return starter.isAlive();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        starter.interrupt();
        containers.values().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 20;
    }
}
