package clinic.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front desk that talks to the running service over HTTP. */
@TestConfiguration
public class Desk {

    public static final String ROSTER = """
            {"siteName": "Main Street", "zone": "America/Denver", "opens": "08:00", "closes": "18:00",
             "chairs": [{"id": "chair-1", "name": "Chair 1"}, {"id": "chair-2", "name": "Chair 2"}],
             "pumps": [{"id": "pump-a", "name": "Pump A"}],
             "shifts": [
               {"staffId": "staff-kosei", "name": "K. Osei", "duty": "NURSE", "from": "08:00", "to": "18:00", "capacityHundredths": 200},
               {"staffId": "staff-lindgren", "name": "Dr Lindgren", "duty": "PRESCRIBER", "from": "08:00", "to": "17:30", "capacityHundredths": 0}]}
            """;

    /** Where the clinic of the tests is. */
    public static final ZoneId ZONE = ZoneId.of("America/Denver");

    /** A day to come, computed once: far enough off that no test meets midnight on its way. */
    public static final String COMING = LocalDate.now(ZONE).plusDays(2).toString();

    /** A day that has gone by for good. */
    public static final String GONE = LocalDate.now(ZONE).minusDays(2).toString();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    public Desk(Environment environment) {
        this.environment = environment;
    }

    public String origin() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/booking";
    }

    public HttpResponse<String> send(String method, String path, String contentType, String body, String... headers) {
        return as("FRONT_DESK", method, path, contentType, body, headers);
    }

    public HttpResponse<String> as(
            String role, String method, String path, String contentType, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", Tokens.bearer("staff-desk", role));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, "application/json", body);
    }

    public HttpResponse<String> put(String path, String body) {
        return send("PUT", path, "application/json", body);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", null, "Accept", "application/json");
    }

    public String page(String path) {
        return page(path, "FRONT_DESK");
    }

    public String page(String path, String role) {
        HttpResponse<String> response = as(role, "GET", path, "", null, "Accept", "text/html");
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        return response.body();
    }

    public HttpResponse<String> form(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", body, "HX-Request", "true");
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return json(response);
    }

    /** A site of its own with one open day, so that tests do not meet. */
    public String siteWithDay(String date) {
        String site = "s-" + UUID.randomUUID().toString().substring(0, 8);
        ok(put("/api/sites/" + site, ROSTER));
        ok(post("/api/sites/" + site + "/days/" + date, null));
        return site;
    }

    public String patient(String given, String family) {
        return ok(post(
                        "/api/patients",
                        JSON.writeValueAsString(java.util.Map.of(
                                "patientId",
                                "patient-" + UUID.randomUUID(),
                                "given",
                                given,
                                "family",
                                family,
                                "birthDate",
                                "2/29/1980",
                                "sex",
                                "female",
                                "phone",
                                "(303) 555-0142"))))
                .get("patientId")
                .asString();
    }

    public HttpResponse<String> book(String visit, String patient, String site, String treatment, String start) {
        return post("/api/visits", """
                {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "%s", "start": "%s"}""".formatted(visit, patient, site, treatment, start));
    }

    /** A form's body. */
    public static String fields(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    public static String visit() {
        return "visit-" + UUID.randomUUID();
    }
}
