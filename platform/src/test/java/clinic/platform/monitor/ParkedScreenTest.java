package clinic.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.aggregate.Commands;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelsHeard;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import clinic.platform.testing.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class ParkedScreenTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEARING = "sample.parcels-heard";
    private static final String ADMIN = Tokens.bearer("staff-admin", "ADMIN");

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    ParcelsHeard heard;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String parcel = "parcel-" + UUID.randomUUID();

    @AfterEach
    void heal() {
        heard.before(null);
    }

    @Test
    void a_parked_aggregate_is_shown_with_its_reason_and_replayed_in_order_once_the_cause_is_gone() throws Exception {
        park("hall", "door");
        String screen = get("/parked", ADMIN).body();
        assertThat(screen).contains(parcel, HEARING, "Replay in order", "sample.parcel-moved.v1");

        assertThat(post("/parked/replay", "").body()).contains("Still not possible");

        heard.before(null);
        assertThat(post("/parked/replay", "").body())
                .contains("have been taken in")
                .doesNotContain(parcel + "</h2>");
        assertThat(heard.heardOf(parcel)).containsExactly(parcel + "@hall", parcel + "@door");
    }

    @Test
    void a_fact_is_given_up_only_with_a_reason() throws Exception {
        park("cellar");

        var without = post("/parked/discard", "&why=%20");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say why this fact is given up.");

        assertThat(post("/parked/discard", "&why=sent+twice+by+hand").body()).contains("Given up, with your reason.");
        assertThat(get("/parked", ADMIN).body()).doesNotContain(parcel);
        assertThat(heard.heardOf(parcel)).isEmpty();
    }

    @Test
    void only_an_administrator_sees_what_is_parked_and_an_auditor_the_state_of_things() throws Exception {
        assertThat(get("/parked", Tokens.bearer("staff-auditor", "AUDITOR")).statusCode())
                .isEqualTo(403);
        String status =
                get("/status", Tokens.bearer("staff-auditor", "AUDITOR")).body();
        assertThat(status).contains("<h1>Status</h1>");
    }

    @Test
    void the_status_page_names_every_reader_publisher_and_consumer() {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(get("/status", ADMIN).body())
                        .contains(HEARING, "reader", "publisher", "consumer", "running"));
    }

    private void park(String... places) {
        heard.before(fact -> {
            if (fact.aggregateId().equals(parcel)) {
                throw new IllegalArgumentException("tried on purpose");
            }
        });
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-" + parcel, "Rita"), People.SENDER);
        for (String place : places) {
            commands.send(parcel, new ParcelCommand.Move(place), People.CARRIER);
        }
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/api/parked", ADMIN).body().split("\"aggregateId\":\"" + parcel, -1))
                                .hasSize(places.length + 1));
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        return http.send(
                request(path, bearer).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String more) throws Exception {
        String form = "hearing=" + HEARING + "&aggregateId=" + URLEncoder.encode(parcel, StandardCharsets.UTF_8) + more;
        return http.send(
                request(path, ADMIN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,application/json")
                .header("Authorization", bearer);
    }
}
