package clinic.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider alone, asked as a client would: a code is given for a password and for nothing older than was asked. */
class FreshLogInTest {

    private static final String CLIENT = "http://127.0.0.1:1";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext provider;
    private static URI identity;
    private static Map<String, String> passwords;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws IOException {
        passwords = DemoUsers.ensure(data).stream().collect(Collectors.toMap(NewPassword::id, NewPassword::password));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            identity = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        provider = IdentityProvider.start(
                "--port", String.valueOf(identity.getPort()), "--data", data.toString(), "--front-door", CLIENT);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void a_session_is_enough_while_nothing_fresher_is_asked() throws Exception {
        assertThat(ask("&state=first")).endsWith("/login");
        assertThat(giveThePassword()).startsWith(CLIENT).contains("code=", "state=first");

        assertThat(ask("&state=second")).startsWith(CLIENT).contains("code=");
        assertThat(ask("&state=third&max_age=3600")).startsWith(CLIENT).contains("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=login", "&max_age=0", "&max_age=soon", "&prompt=consent%20login"})
    void a_session_is_not_enough_where_a_fresh_log_in_is_asked(String demand) throws Exception {
        ask("&state=first");
        giveThePassword();

        String request = "&state=fresh" + demand;
        assertThat(ask(request)).doesNotContain("code=").endsWith("/login");
        assertThat(giveThePassword()).startsWith(CLIENT).contains("code=", "state=fresh");
        assertThat(ask(request))
                .as("the same request again")
                .doesNotContain("code=")
                .endsWith("/login");
    }

    @Test
    void a_password_given_for_one_request_does_not_answer_an_older_demand() throws Exception {
        ask("&state=first");
        giveThePassword();
        assertThat(ask("&state=signing&max_age=0")).endsWith("/login");
        assertThat(ask("&state=other")).endsWith("/login");
        assertThat(giveThePassword()).contains("state=other");

        assertThat(ask("&state=signing&max_age=0")).doesNotContain("code=").endsWith("/login");
    }

    @Test
    void what_a_browser_asks_for_by_itself_does_not_become_where_the_log_in_ends() throws Exception {
        ask("&state=first");
        browser.send(HttpRequest.newBuilder(identity.resolve("/favicon.ico")).build(), BodyHandlers.discarding());

        assertThat(giveThePassword()).contains("code=", "state=first");
    }

    @Test
    void five_wrong_passwords_make_even_the_right_one_wait() throws Exception {
        ask("&state=first");
        for (int i = 0; i < 5; i++) {
            assertThat(enter("staff-audit", "wrong")).endsWith("/login?error");
        }
        assertThat(enter("staff-audit", passwords.get("staff-audit"))).endsWith("/login?wait");
        assertThat(enter("staff-admin", passwords.get("staff-admin"))).doesNotContain("/login");
    }

    private String giveThePassword() throws Exception {
        String next = enter("staff-kosei", passwords.get("staff-kosei"));
        return redirect(browser.send(HttpRequest.newBuilder(URI.create(next)).build(), BodyHandlers.ofString()));
    }

    private String enter(String id, String password) throws Exception {
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(identity.resolve("/login")).build(), BodyHandlers.ofString());
        Matcher token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String form = "username=" + id + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        return redirect(browser.send(
                HttpRequest.newBuilder(identity.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    private String ask(String more) throws Exception {
        return redirect(browser.send(
                HttpRequest.newBuilder(identity.resolve("/oauth2/authorize?response_type=code&client_id=front-door"
                                + "&scope=openid&redirect_uri=" + encoded(CLIENT + "/login/oauth2/code/clinic")
                                + "&code_challenge_method=S256"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" + more))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString()));
    }

    private static String redirect(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> identity.resolve(location).toString())
                .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
