package clinic.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic seen from outside: what stands in it, and saying the same thing twice, as a broker may after a failure. */
final class Topic {

    private final String bootstrap;
    private final String name;

    Topic(String bootstrap, String name) {
        this.bootstrap = bootstrap;
        this.name = name;
    }

    /** Everything of one type that was said, in order within each key. */
    List<ConsumerRecord<String, byte[]>> said(String type) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        List<ConsumerRecord<String, byte[]>> said = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(part -> new TopicPartition(name, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    if (type.equals(type(each))) {
                        said.add(each);
                    }
                }
            }
        }
        return said;
    }

    /** Says it once more: same key, same headers, same bytes. */
    void repeat(ConsumerRecord<String, byte[]> said) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(name, said.partition(), said.key(), said.value(), said.headers()))
                    .get();
        }
    }

    private static String type(ConsumerRecord<String, byte[]> said) {
        Header header = said.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
