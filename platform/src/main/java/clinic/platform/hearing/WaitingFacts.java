package clinic.platform.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records of a topic that a consumer group has not taken in yet: how many, and since when the oldest waits. */
final class WaitingFacts implements AutoCloseable {

    private static final long SECONDS = 3;

    private final Admin admin;
    private final Map<String, Object> consumer;

    WaitingFacts(Map<String, Object> admin, Map<String, Object> consumer) {
        this.admin = Admin.create(admin);
        this.consumer = new HashMap<>(consumer);
        this.consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    /** @param oldest when the record that waits longest came to the broker; empty if none waits or it can't be read */
    record Waiting(long count, Optional<Instant> oldest) {}

    Waiting of(String group, String topic) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> next = new HashMap<>();
        long waiting = 0;
        var ends = ends(topic);
        Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        for (var end : ends.entrySet()) {
            OffsetAndMetadata offset = taken.get(end.getKey());
            long from = offset == null ? 0 : offset.offset();
            if (from < end.getValue()) {
                waiting += end.getValue() - from;
                next.put(end.getKey(), from);
            }
        }
        return new Waiting(waiting, next.isEmpty() ? Optional.empty() : oldest(next));
    }

    private Map<TopicPartition, Long> ends(String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        var latest = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Reads the first waiting record of each partition that has one, without joining the group. */
    private Optional<Instant> oldest(Map<TopicPartition, Long> next) {
        Optional<Instant> oldest = Optional.empty();
        try (var reader = new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var each : next.entrySet()) {
                reader.assign(List.of(each.getKey()));
                reader.seek(each.getKey(), each.getValue());
                Optional<Instant> first = StreamSupport.stream(
                                reader.poll(Duration.ofMillis(300)).spliterator(), false)
                        .findFirst()
                        .map(ConsumerRecord::timestamp)
                        .map(Instant::ofEpochMilli);
                if (oldest.isEmpty() || first.isPresent() && first.get().isBefore(oldest.get())) {
                    oldest = first;
                }
            }
        }
        return oldest;
    }

    @Override
    public void close() {
        admin.close();
    }
}
