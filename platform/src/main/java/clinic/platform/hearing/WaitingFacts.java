package clinic.platform.hearing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Counts the records of a topic that a consumer group has not taken in yet. */
final class WaitingFacts implements AutoCloseable {

    private static final long SECONDS = 3;

    private final Admin admin;

    WaitingFacts(Map<String, Object> config) {
        this.admin = Admin.create(config);
    }

    long of(String group, String topic) throws InterruptedException, ExecutionException, TimeoutException {
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        var ends = admin.listOffsets(all.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                .all()
                .get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        long waiting = 0;
        for (TopicPartition partition : all) {
            OffsetAndMetadata offset = taken.get(partition);
            var end = ends.get(partition);
            waiting += (end == null ? 0 : end.offset()) - (offset == null ? 0 : offset.offset());
        }
        return Math.max(0, waiting);
    }

    @Override
    public void close() {
        admin.close();
    }
}
