package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.publishing.FactHeaders;
import clinic.platform.publishing.FactProducers;
import clinic.platform.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The neighbours of the service in a test: its callers by HTTP, and the services that speak and listen on Kafka. */
@TestComponent
public class Clinic implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApplicationContext context;
    private final Producer<byte[], byte[]> producer;
    private final String brokers;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    Clinic(
            ApplicationContext context,
            FactProducers producers,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.context = context;
        this.producer = producers.open();
        this.brokers = brokers;
    }

    /** An answer with what a test looks at. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public Answer ok() {
            assertThat(status).as(body).isEqualTo(200);
            return this;
        }

        public Answer refused(String reason) {
            assertThat(status).as(body).isEqualTo(409);
            assertThat(json().get("reason").asString()).isEqualTo(reason);
            return this;
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + context.getBean(Environment.class).getRequiredProperty("local.server.port")
                + "/session";
    }

    public static String nurse() {
        return Tokens.bearer("staff-nurse", "CLINICIAN");
    }

    public static String doctor() {
        return Tokens.bearer("staff-doctor", "PRESCRIBER");
    }

    public Answer post(String path, String json, String bearer) {
        return send("POST", path, json, MediaType.APPLICATION_JSON_VALUE, bearer, "application/json", false);
    }

    public Answer form(String path, String form, String bearer) {
        return send("POST", path, form, MediaType.APPLICATION_FORM_URLENCODED_VALUE, bearer, "text/html", true);
    }

    public Answer get(String path, String bearer) {
        return send("GET", path, "", MediaType.APPLICATION_JSON_VALUE, bearer, "application/json", false);
    }

    public Answer page(String path, String bearer) {
        return send("GET", path, "", MediaType.APPLICATION_JSON_VALUE, bearer, "text/html", false);
    }

    private Answer send(
            String method, String path, String body, String type, String bearer, String accept, boolean htmx) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Accept", accept)
                .header("Authorization", bearer);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says a fact as another service would, with the next sequence of its aggregate. */
    public void say(String topic, String key, String type, String json) {
        long previous = said.getOrDefault(topic + key, -1L);
        long sequence = previous + 1;
        said.put(topic + key, sequence);
        RecordHeaders headers = new RecordHeaders();
        header(headers, FactHeaders.ID, UUID.randomUUID().toString());
        header(headers, FactHeaders.SOURCE, "/test");
        header(headers, FactHeaders.TYPE, type);
        header(headers, FactHeaders.SPEC_VERSION, "1.0");
        header(headers, FactHeaders.TIME, Instant.now().toString());
        header(headers, FactHeaders.SUBJECT, key);
        header(headers, FactHeaders.SEQUENCE, String.valueOf(sequence));
        header(headers, FactHeaders.PREVIOUS_SEQUENCE, String.valueOf(previous));
        header(headers, FactHeaders.CORRELATION, UUID.randomUUID().toString());
        try {
            producer.send(new ProducerRecord<>(
                            topic,
                            null,
                            key.getBytes(StandardCharsets.UTF_8),
                            json.getBytes(StandardCharsets.UTF_8),
                            headers))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that this service has said about one session so far. */
    public List<ConsumerRecord<byte[], byte[]>> heardOf(String sessionId) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("clinic.session.sessions").stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(sessionId)) {
                        heard.add(record);
                    }
                });
            }
        }
        return heard;
    }

    public static String type(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader(FactHeaders.TYPE).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
