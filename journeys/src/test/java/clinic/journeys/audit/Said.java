package clinic.journeys.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that stands in the topics of facts at one moment, read by a consumer that belongs to no group. */
final class Said {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<FactTopic, List<SaidFact>> facts = new EnumMap<>(FactTopic.class);
    private final Set<String> unknownTopics;

    private Said(KafkaConsumer<String, byte[]> consumer) {
        Set<String> topics = consumer.listTopics(PATIENCE).keySet();
        for (FactTopic topic : FactTopic.values()) {
            facts.put(topic, topics.contains(topic.label()) ? read(consumer, topic) : List.of());
        }
        List<String> known =
                Arrays.stream(FactTopic.values()).map(FactTopic::label).toList();
        this.unknownTopics = topics.stream()
                .filter(name -> name.startsWith("clinic.") && !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Said on(String bootstrap) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        // Nothing is waited for: only what stands there already is read.
        settings.put("fetch.max.wait.ms", "10");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return new Said(consumer);
        }
    }

    /** In order within each key. */
    List<SaidFact> in(FactTopic topic) {
        return facts.getOrDefault(topic, List.of());
    }

    /** The facts of each key of a topic, in order; what is no fact is left out. */
    Map<String, List<SaidFact>> byKey(FactTopic topic) {
        Map<String, List<SaidFact>> byKey = new TreeMap<>();
        in(topic).stream()
                .filter(SaidFact::isFact)
                .forEach(fact -> byKey.computeIfAbsent(fact.key(), _ -> new ArrayList<>())
                        .add(fact));
        return byKey;
    }

    /** Topics of the clinic that this auditor would not look into. */
    Set<String> unknownTopics() {
        return unknownTopics;
    }

    private static List<SaidFact> read(KafkaConsumer<String, byte[]> consumer, FactTopic topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.label(), PATIENCE).stream()
                .map(part -> new TopicPartition(topic.label(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        List<SaidFact> said = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(part -> consumer.position(part, PATIENCE) < ends.get(part))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(topic.label() + " could not be read to its end");
            }
            consumer.poll(POLL).forEach(each -> said.add(fact(topic, each)));
        }
        return said;
    }

    private static SaidFact fact(FactTopic topic, ConsumerRecord<String, byte[]> each) {
        return new SaidFact(
                topic,
                each.partition(),
                each.offset(),
                String.valueOf(each.key()),
                text(each, "ce_id"),
                number(each, "ce_sequence"),
                number(each, "ce_previoussequence"));
    }

    private static long number(ConsumerRecord<String, byte[]> each, String header) {
        try {
            return Long.parseLong(text(each, header));
        } catch (NumberFormatException e) {
            return SaidFact.UNREADABLE;
        }
    }

    private static String text(ConsumerRecord<String, byte[]> each, String name) {
        Header header = each.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
