package clinic.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.sample.SampleTest;
import clinic.platform.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class FrameTest {

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_rail_shows_the_places_of_the_role_and_where_one_is() throws Exception {
        String page = get("/parcels/1", Tokens.bearer("staff-sender", "SENDER")).body();

        assertThat(page)
                .contains("Parcels &amp; Co", "<a href=\"/parcels\" aria-current=\"page\">Parcels</a>")
                .contains("<a href=\"/status\">Status</a>", "System")
                .doesNotContain("Rounds");
    }

    @Test
    void a_page_that_belongs_to_a_place_marks_it() throws Exception {
        assertThat(get("/parked", Tokens.bearer("staff-admin", "ADMIN")).body())
                .contains("<a href=\"/status\" aria-current=\"page\">Status</a>");
    }

    @Test
    void search_is_posted_and_only_offered_to_whom_it_is_for() throws Exception {
        String sender =
                get("/parcels/1", Tokens.bearer("staff-sender", "SENDER")).body();
        assertThat(sender)
                .containsPattern(
                        "<form class=\"search\" role=\"search\" method=\"post\"[^>]*action=\"/parcels/search\"")
                .contains("Find a parcel");

        String admin = get("/status", Tokens.bearer("staff-admin", "ADMIN")).body();
        assertThat(admin).doesNotContain("/parcels/search");
    }

    @Test
    void the_page_says_who_is_logged_in_and_lets_them_leave() throws Exception {
        String page = get("/parcels/1", Tokens.bearer("staff-sender", "SENDER")).body();

        assertThat(page).contains("<b title=\"Sender\">Test staff-sender</b>", "method=\"post\" action=\"/logout\"");
    }

    @Test
    void a_page_can_be_operated_without_a_pointer_and_heard() throws Exception {
        String page = get("/parcels/1", Tokens.bearer("staff-sender", "SENDER")).body();

        assertThat(page).contains("<html lang=\"en\"", "class=\"skip\" href=\"#main\"", "id=\"main\"");
        assertThat(page).contains("id=\"outcome\" class=\"outcome\" role=\"status\" aria-live=\"polite\"");
    }

    @Test
    void a_date_joined_to_a_text_does_not_take_the_form_of_the_servers_locale() throws Exception {
        assertThat(get("/parcels/1", Tokens.bearer("staff-sender", "SENDER")).body())
                .contains("since 2026-11-23");
    }

    @Test
    void nothing_of_a_page_is_kept_and_no_script_but_our_own_runs() throws Exception {
        var answer = get("/parcels/1", Tokens.bearer("staff-sender", "SENDER"));

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.body()).doesNotContainPattern("<script>|<script [^>]*>[^<]|\\son[a-z]+=\"|<style");
    }

    @Test
    void the_api_is_described_to_whoever_has_a_token() throws Exception {
        var answer = get("/api/openapi", Tokens.bearer("staff-sender", "SENDER"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"/api/parcels/{id}/moves\"");
        assertThat(get("/api/openapi", null).statusCode()).isEqualTo(401);
    }

    @Test
    void health_is_open_and_its_details_are_not() throws Exception {
        assertThat(get("/actuator/health", null).body()).contains("\"status\"").doesNotContain("background");
        assertThat(get("/actuator/health", Tokens.bearer("staff-admin", "ADMIN"))
                        .body())
                .contains("background", "live");
    }

    @Test
    void what_fails_outside_of_our_own_handling_is_answered_like_the_rest() throws Exception {
        var answer = get("/error", Tokens.bearer("staff-sender", "SENDER"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here.", "class=\"rail\"");
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,application/json");
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
