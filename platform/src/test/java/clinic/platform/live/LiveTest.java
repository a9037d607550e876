package clinic.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.sample.SampleTest;
import clinic.platform.testing.TestPostgres;
import clinic.platform.testing.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class LiveTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** What keeps an idle connection open. */
    private static final String ALIVE = ":alive";

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestPostgres.TestDatabase database;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_browser_hears_of_a_change_once_it_is_committed_and_only_of_its_channel() {
        List<String> floor = listen("floor");
        Awaitility.await().atMost(SOON).until(() -> !floor.isEmpty());
        int before = floor.size();

        transactions.executeWithoutResult(t -> live.changed("elsewhere"));
        transactions.executeWithoutResult(t -> {
            live.changed("floor");
            t.setRollbackOnly();
        });
        transactions.executeWithoutResult(t -> live.changed("floor"));

        Awaitility.await().atMost(SOON).until(() -> floor.size() > before);
        assertThat(floor).contains("data:floor").isSubsetOf("event:changed", "data:floor", "", ALIVE);
    }

    @Test
    void a_browser_hears_of_a_change_that_another_instance_made() {
        List<String> ward = listen("ward");
        Awaitility.await().atMost(SOON).until(() -> !ward.isEmpty());
        int before = ward.size();

        JdbcClient.create(database.superuser())
                .sql("select pg_notify('live', 'ward')::text")
                .query(String.class)
                .list();

        Awaitility.await().atMost(SOON).until(() -> ward.size() > before);
        assertThat(ward).contains("data:ward");
    }

    @Test
    void a_channel_name_with_anything_odd_in_it_is_refused() throws Exception {
        assertThat(http.send(request("a%20b", Tokens.bearer("s", "SENDER")), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void one_person_may_look_at_twenty_live_pages_and_no_more() throws Exception {
        String bearer = Tokens.bearer("staff-greedy", "SENDER");
        for (int i = 0; i < LiveStreams.PER_PERSON; i++) {
            assertThat(http.send(request("floor", bearer), HttpResponse.BodyHandlers.ofInputStream())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(http.send(request("floor", bearer), HttpResponse.BodyHandlers.ofInputStream())
                        .statusCode())
                .isEqualTo(429);
    }

    private List<String> listen(String channel) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            try {
                var answer = http.send(
                        request(channel, Tokens.bearer("staff-looker", "SENDER")),
                        HttpResponse.BodyHandlers.ofInputStream());
                new BufferedReader(new InputStreamReader(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                        .lines()
                        .forEach(lines::add);
            } catch (IOException | InterruptedException e) {
                lines.add(e.toString());
            }
        });
        return lines;
    }

    private HttpRequest request(String channel, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live/" + channel))
                .header("Accept", "text/event-stream")
                .header("Authorization", bearer)
                .build();
    }
}
