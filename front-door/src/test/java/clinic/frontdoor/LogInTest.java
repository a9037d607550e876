package clinic.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.local.http.Answer;
import clinic.local.http.LogInRefused;
import clinic.local.http.StaffClient;
import clinic.local.identity.Users;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {

    /** The front-door renews a token 30 s before its end: this one is due for renewal two seconds after it was given. */
    private static final String SOON_RENEWED = "32s";

    @TempDir
    static Path data;

    private static House house;

    @BeforeAll
    static void open() throws Exception {
        house = new House(data, SOON_RENEWED);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "staff-mreyes, /booking/day",
        "staff-kosei, /session/floor",
        "staff-lindgren, /session/floor",
        "staff-admin, /booking/rosters",
        "staff-audit, /session/handover"
    })
    void the_start_page_is_the_one_of_the_role(String id, String home) {
        try (StaffClient staff = house.staff(id)) {
            assertThat(staff.page("/").from().getPath()).isEqualTo(home);
        }
    }

    @Test
    void a_page_asked_for_without_a_log_in_leads_through_it_and_back() throws Exception {
        HttpResponse<String> sent = Raw.get(house.frontDoor.resolve("/booking/day?site=north"), "Accept", "text/html");

        assertThat(sent.statusCode()).isEqualTo(303);
        String logIn = sent.headers().firstValue("Location").orElseThrow();
        assertThat(logIn).startsWith("/oauth2/authorization/clinic?return=");
        try (StaffClient staff = house.staff("staff-mreyes")) {
            Told told = Told.by(staff.page(logIn));
            assertThat(told.uri()).isEqualTo("/booking/day?site=north");
        }
    }

    @Test
    void the_relayed_token_says_who_with_which_roles_and_since_when() {
        Instant before = Instant.now().minusSeconds(1);
        try (StaffClient staff = house.staff("staff-kosei")) {
            Told told = Told.by(staff.get("/session/told"));

            assertThat(told.claims().get("sub").asString()).isEqualTo("staff-kosei");
            assertThat(told.claims().get("name").asString()).isEqualTo("K. Osei, RN");
            assertThat(told.claims().get("roles").get(0).asString()).isEqualTo("CLINICIAN");
            assertThat(Instant.ofEpochSecond(told.claims().get("auth_time").asLong()))
                    .isAfter(before);
        }
    }

    @Test
    void a_step_up_asks_for_the_password_and_moves_the_time_of_the_log_in() {
        try (StaffClient staff = house.staff("staff-lindgren")) {
            long first = authTime(staff);
            Awaitility.await().until(() -> Instant.now().getEpochSecond() > first);

            Answer asked = staff.page("/oauth2/step-up?return=/session/told");
            assertThat(asked.from().getPort()).as("the password page").isEqualTo(house.identity.getPort());
            assertThat(asked.body()).contains("Log in again", "value=\"staff-lindgren\"");

            staff.stepUp();
            assertThat(authTime(staff)).isGreaterThan(first);
        }
    }

    @Test
    void a_renewed_token_keeps_the_time_of_the_log_in_and_takes_the_roles_of_now() {
        try (StaffClient staff = house.staff("staff-kosei")) {
            long authTime = authTime(staff);
            long issued =
                    Told.by(staff.get("/session/told")).claims().get("iat").asLong();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(Told.by(staff.get("/session/told"))
                                    .claims()
                                    .get("iat")
                                    .asLong())
                            .isGreaterThan(issued));
            assertThat(authTime(staff)).isEqualTo(authTime);
        }
    }

    @Test
    void requests_that_meet_a_token_due_for_renewal_at_once_all_get_through() {
        try (StaffClient staff = house.staff("staff-mreyes")) {
            long issued =
                    Told.by(staff.get("/booking/told")).claims().get("iat").asLong();
            Awaitility.await().until(() -> Instant.now().getEpochSecond() > issued + 2);

            assertThat(IntStream.range(0, 12)
                            .parallel()
                            .mapToObj(_ -> staff.get("/booking/told").status())
                            .toList())
                    .containsOnly(200);
        }
    }

    @Test
    void two_tabs_can_log_in_one_after_the_other() throws Exception {
        URI start = house.frontDoor.resolve("/oauth2/authorization/clinic?return=/booking/told");
        HttpResponse<String> first = Raw.get(start, "Accept", "text/html");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> second = Raw.get(start, "Accept", "text/html", "Cookie", cookie);

        HttpResponse<String> late = Raw.get(
                house.frontDoor.resolve("/login/oauth2/code/clinic?code=none&state=" + state(first)),
                "Accept",
                "text/html",
                "Cookie",
                cookie);

        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
        // The first tab's state is still known: it fails at the provider, for its code, and not for its state.
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("That log-in did not work.");
        assertThat(state(first)).isNotEqualTo(state(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void a_log_in_never_leads_away_from_this_origin(String elsewhere) {
        assertThat(LocalPath.orStart(elsewhere)).isEqualTo("/");
    }

    @Test
    void a_wrong_password_is_refused_and_a_reset_one_works_without_a_restart() {
        String id = "staff-bduarte";
        assertThatThrownBy(() -> StaffClient.logIn(house.frontDoor, id, "wrong"))
                .isInstanceOf(LogInRefused.class);

        String fresh = Users.reset(data, id).orElseThrow().password();

        assertThatThrownBy(() -> house.staff(id)).isInstanceOf(LogInRefused.class);
        try (StaffClient staff = StaffClient.logIn(house.frontDoor, id, fresh)) {
            assertThat(staff.get("/booking/told").status()).isEqualTo(200);
        }
    }

    @Test
    void logging_out_ends_the_session_here_and_at_the_provider() {
        try (StaffClient staff = house.staff("staff-audit")) {
            Answer out = staff.form("/logout", Map.of());

            assertThat(out.from().getPath()).isEqualTo("/logged-out");
            assertThat(staff.get("/session/told").status()).isEqualTo(401);
            assertThat(staff.page("/session/told").from().getPort()).isEqualTo(house.identity.getPort());
        }
    }

    private static long authTime(StaffClient staff) {
        return Told.by(staff.get("/session/told")).claims().get("auth_time").asLong();
    }

    private static String state(HttpResponse<String> redirect) {
        String query = URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getRawQuery();
        return query.replaceAll(".*[?&]?state=([^&]+).*", "$1");
    }
}
