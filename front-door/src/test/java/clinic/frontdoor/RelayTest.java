package clinic.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class RelayTest {

    @TempDir
    static Path data;

    private static House house;
    private static StaffClient staff;

    @BeforeAll
    static void open() throws Exception {
        house = new House(data, "10m");
        staff = house.staff("staff-mreyes");
    }

    @AfterAll
    static void close() {
        staff.close();
        house.close();
    }

    @Test
    void a_service_sees_no_cookie_and_no_word_of_the_client_about_who_or_where_it_is() throws Exception {
        HttpResponse<String> sent = Raw.get(
                at("/booking/told"),
                "Cookie",
                session(),
                "Authorization",
                "Basic c3RhZmY6c2VjcmV0",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example");

        Told told = new Told(JsonMapper.builder().build().readTree(sent.body()));
        assertThat(told.hasHeader("cookie")).isFalse();
        assertThat(told.hasHeader("forwarded")).isFalse();
        assertThat(told.header("authorization")).startsWith("Bearer ");
        assertThat(told.header("x-forwarded-host")).isEqualTo(house.frontDoor.getAuthority());
        assertThat(told.header("x-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_service_can_plant_no_cookie_and_our_security_headers_stand() {
        Answer answer = staff.get("/booking/told");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_from_other_sites() throws Exception {
        HttpResponse<String> begun = Raw.get(at("/oauth2/authorization/clinic"), "Accept", "text/html");

        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("CLINIC_SESSION=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void pages_travel_compressed() throws Exception {
        HttpResponse<String> answer =
                Raw.get(at("/booking/told?" + "q".repeat(3000)), "Cookie", session(), "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void a_redirect_of_a_service_stays_on_this_origin() {
        Answer answer = staff.get("/booking/moved");

        assertThat(answer.from()).isEqualTo(at("/booking/told?moved=1"));
    }

    @Test
    void forms_json_and_files_arrive_as_they_were_sent() {
        assertThat(Told.by(staff.form("/booking/told", Map.of("q", "O'Brien & <b>")))
                        .body())
                .isEqualTo("q=O%27Brien+%26+%3Cb%3E");
        assertThat(Told.by(staff.post("/booking/told", Map.of("a", 1))).body()).isEqualTo("{\"a\":1}");
        String parts =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.835\"\r\n\r\nISA*\r\n--b--\r\n";
        assertThat(Told.by(staff.upload(
                                "/booking/told",
                                "multipart/form-data; boundary=b",
                                parts.getBytes(StandardCharsets.UTF_8)))
                        .body())
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void a_change_of_state_from_elsewhere_is_refused(String header, String value) throws Exception {
        HttpResponse<String> answer = Raw.post(at("/booking/told"), "{}", "Cookie", session(), header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_change_of_state_that_does_not_say_where_it_comes_from_needs_its_own_token() throws Exception {
        assertThat(Raw.post(at("/booking/told"), "{}", "Cookie", session()).statusCode())
                .isEqualTo(403);
        HttpResponse<String> program = Raw.post(at("/booking/told"), "{}", "Authorization", "Bearer a.b.c");
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(program.body()).contains("\"authorization\":\"Bearer a.b.c\"");
    }

    @Test
    void logging_out_from_another_site_is_refused() throws Exception {
        assertThat(Raw.post(at("/logout"), "", "Cookie", session(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.get("/booking/told").status()).isEqualTo(200);
    }

    @Test
    void without_a_log_in_a_program_gets_401_and_htmx_the_way_to_it() throws Exception {
        HttpResponse<String> program = Raw.get(at("/booking/api/told"), "Accept", "application/json");
        HttpResponse<String> htmx = Raw.get(
                at("/booking/told"),
                "Accept",
                "text/html",
                "HX-Request",
                "true",
                "HX-Current-URL",
                house.frontDoor + "/booking/day?site=north");

        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Redirect"))
                .contains("/oauth2/authorization/clinic?return=%2Fbooking%2Fday%3Fsite%3Dnorth");
        assertThat(htmx.body()).contains("class=\"say no\"");
    }

    @Test
    void a_service_that_is_down_is_said_calmly_in_the_form_that_was_asked() throws Exception {
        HttpResponse<String> page = Raw.get(at("/billing/queue"), "Cookie", session(), "Accept", "text/html");
        HttpResponse<String> fragment =
                Raw.get(at("/billing/queue"), "Cookie", session(), "Accept", "text/html", "HX-Request", "true");
        HttpResponse<String> json = Raw.get(at("/billing/api/claims"), "Cookie", session());

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("not available right now", "href=\"/billing/queue\"", "Try again");
        assertThat(fragment.statusCode()).isEqualTo(503);
        assertThat(fragment.body()).startsWith("<div class=\"say no\">");
        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(json.body()).contains("\"reason\":\"SERVICE_DOWN\"");
    }

    @Test
    void a_service_that_does_not_answer_is_not_waited_for_without_end() throws Exception {
        HttpResponse<String> stuck = Raw.get(at("/booking/stuck"), "Cookie", session(), "Accept", "text/html");

        assertThat(stuck.statusCode()).isEqualTo(504);
        assertThat(stuck.body()).contains("may have been done or not");
    }

    @Test
    void a_live_stream_flows_at_once_and_outlasts_the_answer_timeout() throws Exception {
        try (StaffClient other = house.staff("staff-kosei");
                InputStream body = other.stream("/session/live").body()) {
            BufferedReader lines = reader(body);

            assertThat(lines.readLine()).isEqualTo("event: changed");
            assertThat(lines.readLine()).isEqualTo("data: floor");
            assertThat(lines.readLine()).isEmpty();

            Instant since = Instant.now();
            Thread out = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                other.form("/logout", Map.of());
            });
            assertThat(lines.readLine()).as("ended by logging out").isNull();
            assertThat(Duration.between(since, Instant.now())).isGreaterThan(Duration.ofMillis(2500));
            out.join();
        }
    }

    @Test
    void a_live_stream_ends_when_its_token_ends() throws Exception {
        Instant end = Instant.now().plusSeconds(3);
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/session/live"))
                                .header("Accept", "text/event-stream")
                                .header("Authorization", "Bearer " + tokenUntil(end))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines = reader(stream.body());

        assertThat(lines.readLine()).isEqualTo("event: changed");
        while (lines.readLine() != null) {
            // until the end
        }

        assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plusSeconds(5));
    }

    /** Nobody's signature: the front-door reads only the end, and this service does not check. */
    private static String tokenUntil(Instant end) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(("{\"exp\":" + end.getEpochSecond() + "}").getBytes(StandardCharsets.UTF_8))
                + "." + encoder.encodeToString(new byte[] {1});
    }

    private static BufferedReader reader(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static URI at(String path) {
        return house.frontDoor.resolve(path);
    }

    private static String session() {
        return Raw.cookieHeader(staff.cookies());
    }
}
