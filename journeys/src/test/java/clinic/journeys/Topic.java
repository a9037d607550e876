package clinic.journeys;

import clinic.local.launcher.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A topic seen from outside: what stands in it, and saying the same thing twice, as a broker may after a failure. */
final class Topic {

    /** All topics in which facts stand. */
    static final List<String> OF_FACTS = List.of(
            "clinic.booking.patients", "clinic.booking.visits", "clinic.session.sessions", "clinic.billing.claims");

    private final String bootstrap;
    private final String name;

    /** Where a service says something again and again while it works. */
    static String of(Part speaker) {
        return switch (speaker) {
            case BOOKING -> "clinic.booking.patients";
            case SESSION -> "clinic.session.sessions";
            case BILLING -> "clinic.billing.claims";
            default -> throw new IllegalArgumentException(speaker.label() + " says nothing");
        };
    }

    Topic(String bootstrap, String name) {
        this.bootstrap = bootstrap;
        this.name = name;
    }

    /** Everything of one type that was said, in order within each key. */
    List<ConsumerRecord<String, byte[]>> said(String type) {
        return said().stream().filter(each -> type.equals(type(each))).toList();
    }

    private List<ConsumerRecord<String, byte[]>> said() {
        List<ConsumerRecord<String, byte[]>> said = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(said::add);
            }
        }
        return said;
    }

    /** Says it once more: same key, same headers, same bytes. */
    void repeat(ConsumerRecord<String, byte[]> said) throws Exception {
        repeat(List.of(said));
    }

    /** Says all of it once more, from the first on. */
    void repeatAll() throws Exception {
        repeat(said());
    }

    private void repeat(List<ConsumerRecord<String, byte[]>> said) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> each : said) {
                sent.add(producer.send(
                        new ProducerRecord<>(name, each.partition(), each.key(), each.value(), each.headers())));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /** Says something that no service would say. */
    void say(Poison poison) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(name, null, poison.key(), poison.data(), poison.headers()))
                    .get();
        }
    }

    /** The last that was said of this aggregate. */
    Optional<ConsumerRecord<String, byte[]>> newest(String key) {
        return said().stream().filter(each -> key.equals(each.key())).reduce((_, later) -> later);
    }

    /** From now on the broker takes messages of this size here, as one that is set up carelessly would. */
    void letIn(int bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            AlterConfigOp larger = new AlterConfigOp(
                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name), List.of(larger)))
                    .all()
                    .get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        settings.put("max.request.size", 10_000_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** How many records were ever put into it. */
    long length() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waits until every consumer of this topic has taken in all that stands in it. */
    void awaitHeard() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> waiting() == 0);
    }

    private long waiting() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Map<TopicPartition, Long> ends = ends();
            long waiting = 0;
            int groups = 0;
            for (GroupListing group : admin.listGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                if (heard.keySet().stream().anyMatch(ends::containsKey)) {
                    groups++;
                    waiting += ends.entrySet().stream()
                            .mapToLong(end -> end.getValue() - position(heard.get(end.getKey())))
                            .sum();
                }
            }
            if (groups == 0) {
                throw new IllegalStateException("nobody hears " + name);
            }
            return waiting;
        }
    }

    private static long position(@Nullable OffsetAndMetadata heard) {
        return heard == null ? 0 : heard.offset();
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(part -> new TopicPartition(name, part.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static String type(ConsumerRecord<String, byte[]> said) {
        Header header = said.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
