package clinic.booking.contract;

import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What really comes out on Kafka is what the contracts say; and their examples are what they say. */
@BookingTest
class SaidTest {

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    private static String resource(String name) {
        try (InputStream in = SaidTest.class.getResourceAsStream("/contracts/booking/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(String fact, String body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(fact + ".schema.json"), InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient.v1",
                "visit-booked.v1",
                "visit-rescheduled.v1",
                "visit-cancelled.v1",
                "visit-missed.v1",
                "patient-arrived.v1"
            })
    void the_example_is_what_the_schema_says_and_less_is_not(String fact) {
        assertThat(faults(fact, resource(fact + ".example.json"))).isEmpty();
        assertThat(faults(fact, "{}")).isNotEmpty();
    }

    @Test
    void a_day_of_visits_is_said_fact_by_fact() {
        String yesterday = Desk.GONE;
        String site = desk.siteWithDay(yesterday);
        String patient = desk.patient("Ana", "Whitfield");
        ok(desk.put("/api/patients/" + patient + "/coverages/coverage-1", """
                {"payerId": "CASC1", "payerName": "Cascade PPO", "filingCode": "CI", "memberNumber": "W1",
                 "rank": 1, "validFrom": "2026-01-01"}"""));
        String came = past(site, patient, yesterday + "T09:00");
        ok(desk.post(
                "/api/visits/" + came + "/move",
                "{\"start\": \"" + yesterday + "T09:30\", \"enteredAfterwards\": \"late\"}"));
        ok(desk.post("/api/visits/" + came + "/check-in", null));
        String cancelled = past(site, desk.patient("June", "Park"), yesterday + "T12:30");
        ok(desk.post("/api/visits/" + cancelled + "/cancel", "{\"reason\": \"no ride\"}"));
        String missed = past(site, desk.patient("Noor", "Haddad"), yesterday + "T12:30");
        ok(desk.post("/api/visits/" + missed + "/no-show", null));

        Map<String, ConsumerRecord<String, byte[]>> heard = hear(Map.of(
                "visit-booked.v1", came,
                "visit-rescheduled.v1", came,
                "patient-arrived.v1", came,
                "visit-cancelled.v1", cancelled,
                "visit-missed.v1", missed,
                "patient.v1", patient));
        heard.forEach((fact, record) -> {
            String body = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(faults(fact, body)).as(fact + " " + body).isEmpty();
            if (!fact.equals("patient.v1")) {
                assertThat(body)
                        .as("identity travels on the patients topic only")
                        .doesNotContain("Whitfield");
            }
        });
        assertThat(new String(heard.get("patient.v1").value(), StandardCharsets.UTF_8))
                .contains("Whitfield")
                .contains("\"memberNumber\":\"W1\"");
    }

    private String past(String site, String patient, String start) {
        String visit = visit();
        ok(desk.post("/api/visits", """
                {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%s",
                 "plannedDoseMg": 56, "enteredAfterwards": "late"}""".formatted(visit, patient, site, start)));
        return visit;
    }

    /** The newest record of each wanted fact, by type and key. */
    private Map<String, ConsumerRecord<String, byte[]>> hear(Map<String, String> wanted) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                String.valueOf(environment.getProperty("spring.kafka.bootstrap-servers")),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        Map<String, ConsumerRecord<String, byte[]>> heard = new HashMap<>();
        Instant until = Instant.now().plusSeconds(30);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties)) {
            consumer.subscribe(List.of("clinic.booking.visits", "clinic.booking.patients"));
            while (Instant.now().isBefore(until) && !(heard.size() == wanted.size() && complete(heard))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    String type = new String(
                                    record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                            .replace("clinic.booking.", "");
                    if (record.key().equals(wanted.get(type))) {
                        heard.put(type, record);
                    }
                });
            }
        }
        assertThat(heard.keySet()).isEqualTo(wanted.keySet());
        return heard;
    }

    private static boolean complete(Map<String, ConsumerRecord<String, byte[]>> heard) {
        return new String(heard.get("patient.v1").value(), StandardCharsets.UTF_8).contains("memberNumber");
    }
}
