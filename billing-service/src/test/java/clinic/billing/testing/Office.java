package clinic.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.edi.ClearingHouse;
import clinic.platform.publishing.FactHeaders;
import clinic.platform.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The billing office at the running service over HTTP, and the other services over Kafka. */
@TestConfiguration
public class Office {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final ClearingHouse house;

    public Office(Environment environment, ClearingHouse house) {
        this.environment = environment;
        this.house = house;
    }

    public String origin() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/billing";
    }

    public Path directory() {
        return Objects.requireNonNull(house.directory());
    }

    public HttpResponse<String> send(
            String method, String path, String type, String body, String bearer, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", bearer)
                .header("Accept", accept)
                .header("Content-Type", type);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode get(String path) {
        return ok(send("GET", path, "application/json", "", biller(), "application/json"));
    }

    public JsonNode post(String path, Object body) {
        return ok(refusable(path, body));
    }

    public HttpResponse<String> refusable(String path, Object body) {
        return send("POST", path, "application/json", JSON.writeValueAsString(body), biller(), "application/json");
    }

    public String page(String path) {
        HttpResponse<String> response = send("GET", path, "text/plain", "", biller(), "text/html");
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        return response.body();
    }

    public void setUp(String path, Map<String, Object> body) {
        HttpResponse<String> answer = settingUp(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    public HttpResponse<String> settingUp(String path, Map<String, Object> body) {
        return send(
                "PUT",
                "/api/setup" + path,
                "application/json",
                JSON.writeValueAsString(body),
                Tokens.bearer("staff-admin", "ADMIN"),
                "application/json");
    }

    /** @param fields as a browser sends a form */
    public void form(String path, String fields) {
        HttpResponse<String> answer =
                send("POST", path, "application/x-www-form-urlencoded", fields, biller(), "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A file as a browser sends it; the page that answers. */
    public String dropped(String path, String content) {
        String boundary = "--------------------------boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dropped.835\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer =
                send("POST", path, "multipart/form-data; boundary=" + boundary, body, biller(), "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** A clinic that can bill Cascade. */
    public void openForBusiness() {
        setUp(
                "/provider",
                Map.ofEntries(
                        Map.entry("validFrom", "2021-01-01"),
                        Map.entry("name", "Cottonwood"),
                        Map.entry("npi", "1234567893"),
                        Map.entry("taxId", "123456789"),
                        Map.entry("taxonomy", "261QM0801X"),
                        Map.entry("line", "1 Main St"),
                        Map.entry("city", "Denver"),
                        Map.entry("state", "CO"),
                        Map.entry("postalCode", "802020000"),
                        Map.entry("contactName", "Billing"),
                        Map.entry("contactPhone", "3035550100")));
        setUp(
                "/payers/CASC1",
                Map.of(
                        "validFrom",
                        "2021-01-01",
                        "name",
                        "Cascade PPO",
                        "ediId",
                        "84146",
                        "filingDays",
                        3_650,
                        "answerDays",
                        30));
        Map.of("J0013", 1_850, "99214", 24_000, "96365", 42_000, "J3490", 15_200)
                .forEach((code, cents) -> setUp(
                        "/fees", Map.of("payer", "*", "code", code, "unitCents", cents, "validFrom", "2021-01-01")));
    }

    private static String biller() {
        return Tokens.bearer("staff-ames", "BILLING");
    }

    public static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    public static <T> T soon(Supplier<T> what) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(what::get, found -> found != null && !Boolean.FALSE.equals(found));
    }

    public JsonNode claimOf(String sessionId, String state) {
        return soon(() -> get("/api/claims?sessionId=" + sessionId)
                .valueStream()
                .filter(claim -> claim.path("state").asString().equals(state))
                .findFirst()
                .orElse(null));
    }

    public void patientHeard(String patientId, long sequence) {
        patientHeard(patientId, sequence, body -> body);
    }

    /** @param otherwise what is different from the example */
    public void patientHeard(String patientId, long sequence, UnaryOperator<String> otherwise) {
        heard(
                "clinic.booking.patients",
                "clinic.booking.patient.v1",
                patientId,
                sequence,
                -1,
                otherwise.apply(example("booking/patient.v1").replace("patient-7d0c1a52", patientId)));
    }

    public void sessionSigned(String visit, String patientId, long sequence, long previous) {
        heard(
                "clinic.session.sessions",
                "clinic.session.session-signed.v1",
                "session-" + visit,
                sequence,
                previous,
                example("session/session-signed.v1")
                        .replace("visit-0b6f3c1e", visit)
                        .replace("patient-7d2f9a10", patientId));
    }

    public static String example(String name) {
        try (var json = Office.class.getResourceAsStream("/contracts/" + name + ".example.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void heard(String topic, String type, String key, long sequence, long previous, String body) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), bytes(body));
        Map.of(
                        FactHeaders.ID,
                        UUID.randomUUID().toString(),
                        FactHeaders.SOURCE,
                        "/test",
                        FactHeaders.TYPE,
                        type,
                        FactHeaders.SPEC_VERSION,
                        "1.0",
                        FactHeaders.TIME,
                        Instant.now().toString(),
                        FactHeaders.SUBJECT,
                        key,
                        FactHeaders.SEQUENCE,
                        String.valueOf(sequence),
                        FactHeaders.PREVIOUS_SEQUENCE,
                        String.valueOf(previous),
                        FactHeaders.CORRELATION,
                        "test")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
