package clinic.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.sample.SampleTest;
import clinic.platform.testing.RouteRules;
import clinic.platform.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SampleTest
class WebTest {

    private static final String PERSON = Tokens.bearer("staff-sender", "SENDER");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_route_without_a_rule_is_found_and_closed_to_everybody() throws Exception {
        assertThat(get("/forgotten", "text/html").statusCode()).isEqualTo(403);
        RouteRules rules = new RouteRules(context, "http://127.0.0.1:" + port);
        org.assertj.core.api.Assertions.assertThatThrownBy(rules::check)
                .hasMessageContaining("/forgotten")
                .hasMessageContaining("has no rule")
                .hasMessageNotContaining("/parcels/");
    }

    @Test
    void a_request_without_a_token_or_with_a_broken_one_is_told_to_log_in() throws Exception {
        assertThat(send("GET", "/parcels/1", "text/html", "", null).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/parcels/1", "text/html", "", "Bearer nonsense").statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/actuator/health", "application/json", "", null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/actuator/metrics", "application/json", "", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/metrics", "application/json").statusCode()).isEqualTo(403);
    }

    @Test
    void who_may_not_ask_learns_nothing_about_the_question() throws Exception {
        var answer = send(
                "POST", "/api/parcels/parcel-1/moves", "application/json", "not json", Tokens.bearer("x", "STRANGER"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This needs the role SENDER or CARRIER.");
    }

    @Test
    void the_systems_own_role_is_not_taken_from_a_token() throws Exception {
        var answer = send("GET", "/parcels/1", "text/html", "", Tokens.bearer("x", "SYSTEM"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_refusal_is_409_with_its_reason_and_sentence() throws Exception {
        var answer = post("/api/parcels/parcel-" + UUID.randomUUID() + "/moves", "{\"place\":\"hall\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"NOT_SENT\"").contains("Send it first.");
    }

    @Test
    void bad_input_names_the_field_and_rubbish_is_not_readable() throws Exception {
        assertThat(get("/parcels/1?page=many", "application/json").statusCode()).isEqualTo(422);
        assertThat(get("/parcels/1?page=many", "application/json").body()).contains("\"field\":\"page\"");
        assertThat(post("/api/parcels/1/moves", "{").statusCode()).isEqualTo(400);
        var unknown = post("/api/parcels/1/moves", "{\"plaice\":\"hall\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"plaice\"").doesNotContain("hall");
        assertThat(get("/missing", "application/json").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere", "application/json").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/parcels/1", "application/json", "", PERSON).statusCode())
                .isEqualTo(405);
    }

    @Test
    void what_is_too_long_for_a_message_is_refused_at_the_edge() throws Exception {
        var text = post("/api/parcels/1/moves", "{\"place\":\"" + "x".repeat(20_001) + "\"}");
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("\"field\":\"place\"").doesNotContain("xxx");
        assertThat(post("/api/parcels/1/moves", " ".repeat(1024 * 1024) + "{}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void what_nobody_types_gets_in_by_no_door_and_a_line_end_by_every_one() throws Exception {
        for (String text : List.of("ha\\u0000ll", "ha\\u001bll", "\\ud800", "ha\\u0085ll")) {
            var answer = post("/api/parcels/1/moves", "{\"place\":\"" + text + "\"}");
            assertThat(answer.statusCode()).as(text).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"place\"");
        }
        assertThat(get("/parcels/1?page=1&words=a%00b", "application/json").body())
                .contains("\"field\":\"words\"");
        assertThat(get("/parcels/1?page=1&words=a%0D%0A%09b", "text/html").statusCode())
                .isEqualTo(200);
        var moved = post("/api/parcels/parcel-" + UUID.randomUUID() + "/moves", "{\"place\":\"h\\n\\tall\"}");
        assertThat(moved.statusCode()).as("refused by a rule, not by its text").isEqualTo(409);
    }

    @Test
    void an_empty_pool_is_503_and_says_when_to_come_back() throws Exception {
        var answer = get("/busy", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body())
                .as("it may have been done: the pool can run dry after the commit")
                .contains("look whether it was done")
                .doesNotContain("nothing was changed");
    }

    @Test
    void our_own_fault_gives_nothing_away() throws Exception {
        for (String accept : List.of("application/json", "text/html")) {
            var answer = get("/broken", accept);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("This is our fault").doesNotContain("Rita", "IllegalState", "\tat ");
        }
    }

    @Test
    void the_same_failure_is_a_page_for_a_browser_and_a_fragment_for_htmx() throws Exception {
        var page = get("/missing", "text/html");
        assertThat(page.body())
                .contains("<!doctype html>", "There is no parcel-404.", "Test staff-sender", "class=\"rail\"");

        HttpRequest htmx = request("GET", "/missing", "text/html", "", PERSON)
                .header("HX-Request", "true")
                .build();
        var fragment = http.send(htmx, HttpResponse.BodyHandlers.ofString());
        assertThat(fragment.statusCode()).isEqualTo(404);
        assertThat(fragment.body())
                .contains("class=\"say no\"", "There is no parcel-404.")
                .doesNotContain("<html", "rail");
    }

    @Test
    void a_page_shows_hostile_text_as_text_and_asks_only_this_origin() throws Exception {
        String body = get("/parcels/O'Brien", "text/html").body();
        assertThat(body).contains("Parcel &lt;b&gt;O&#39;Brien&lt;/b&gt;").doesNotContain("<b>O'Brien");
        assertThat(Stream.of(body.split("(src|href)=\"")).skip(1).map(s -> s.substring(0, s.indexOf('"'))))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/") || address.startsWith("#") || address.startsWith("data:"));
    }

    @Test
    void every_asset_that_a_page_names_is_served_and_kept() throws Exception {
        String body = get("/parcels/1", "text/html").body();
        List<String> assets = Stream.of(body.split("\""))
                .filter(s -> s.startsWith("/assets/"))
                .toList();
        assertThat(assets).hasSize(4);
        int bytes = 0;
        for (String asset : assets) {
            var answer = send("GET", asset, "*/*", "", null);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
            bytes += answer.body().length();
        }
        assertThat(bytes).isLessThan(200_000);
    }

    @Test
    void every_answer_names_its_correlation_and_takes_over_a_sound_one() throws Exception {
        assertThat(get("/parcels/1", "text/html").headers().firstValue("X-Correlation-Id"))
                .isPresent();
        HttpRequest given = request("GET", "/parcels/1", "text/html", "", PERSON)
                .header("X-Correlation-Id", "abcdef-123456")
                .build();
        assertThat(http.send(given, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .hasValue("abcdef-123456");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send("GET", path, accept, "", PERSON);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return send("POST", path, "application/json", json, PERSON);
    }

    private HttpResponse<String> send(String method, String path, String accept, String body, String bearer)
            throws Exception {
        return http.send(request(method, path, accept, body, bearer).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String accept, String body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", accept)
                .header("Content-Type", "application/json");
        return bearer == null ? request : request.header("Authorization", bearer);
    }
}
