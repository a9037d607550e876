package clinic.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * One member of staff, logged in through the front-door with the forms that a browser would use. Safe for use by
 * several threads once logged in.
 */
public final class StaffClient implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String PAGE = "text/html,*/*;q=0.8";

    /** An open address: coming back to it after the log-in asks nothing of any service. */
    private static final String AFTERWARDS = "/actuator/health";

    private final URI frontDoor;
    private final String id;
    private final String password;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private StaffClient(URI frontDoor, String id, String password) {
        this.frontDoor = frontDoor;
        this.id = id;
        this.password = password;
    }

    /**
     * @param frontDoor the origin, such as {@code http://127.0.0.1:8080}
     * @throws LogInRefused when id and password do not match, or the id has to wait
     */
    public static StaffClient logIn(URI frontDoor, String id, String password) {
        StaffClient client = new StaffClient(frontDoor, id, password);
        client.enter("/oauth2/authorization/clinic?return=" + AFTERWARDS);
        return client;
    }

    /** Gives the password again, so that the next acts are done with a fresh log-in. */
    public void stepUp() {
        enter("/oauth2/step-up?return=" + AFTERWARDS);
    }

    public String id() {
        return id;
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** The page at this path, as a browser would be shown it. */
    public Answer page(String path) {
        return send(request(path).header("Accept", PAGE).GET());
    }

    public Answer post(String path, @Nullable Object body) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    public Answer put(String path, @Nullable Object body) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .PUT(json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).header("Accept", "application/json").DELETE());
    }

    /** Sends bytes as they are: a file to import. */
    public Answer upload(String path, String contentType, byte[] content) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Sends a form as a page without scripts would. */
    public Answer form(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Accept", PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields)));
    }

    /** A live stream; the caller closes it. */
    public HttpResponse<InputStream> stream(String path) {
        return exchange(
                HttpRequest.newBuilder(frontDoor.resolve(path))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
    }

    /** The cookies that a browser would hold now, for continuing in one. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    @Override
    public void close() {
        http.close();
    }

    private void enter(String start) {
        Answer asked = send(request(start).header("Accept", PAGE).GET());
        if (isFrontDoor(asked)) {
            asked.orThrow();
            return;
        }
        Matcher token = FORM_TOKEN.matcher(asked.body());
        if (!token.find()) {
            throw new UnexpectedAnswer(asked);
        }
        Answer entered = send(HttpRequest.newBuilder(asked.from().resolve("/login"))
                .timeout(TIMEOUT)
                .header("Accept", PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "username", id, "password", password, "_csrf", HtmlUtils.htmlUnescape(token.group(1))))));
        if (!isFrontDoor(entered)) {
            throw new LogInRefused(id);
        }
        entered.orThrow();
    }

    private boolean isFrontDoor(Answer answer) {
        return answer.from().getAuthority().equals(frontDoor.getAuthority());
    }

    /** A request that changes state says that it comes from the clinic's own pages. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(frontDoor.resolve(path))
                .timeout(TIMEOUT)
                .header("Origin", frontDoor.getScheme() + "://" + frontDoor.getAuthority());
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.uri(), response.headers(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static BodyPublisher json(@Nullable Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }
}
