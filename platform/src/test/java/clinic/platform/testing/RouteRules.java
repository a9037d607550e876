package clinic.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.security.AllowedTo;
import clinic.platform.security.RoleGate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every route of a running service: each has a rule, each refuses a request without a token (401) and one with a
 * role that the rule does not name (403).
 */
public final class RouteRules {

    /** Routes of libraries that carry no rule of ours: documentation of the API, which needs any valid token. */
    private static final List<String> LIBRARIES = List.of("org.springdoc.", "org.springframework.");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}:]+(?::([^}]+))?}");

    private final ApplicationContext context;
    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param origin e.g. {@code http://127.0.0.1:8080/context-path} */
    public RouteRules(ApplicationContext context, String origin) {
        this.context = context;
        this.origin = origin;
    }

    /** @return how many routes were tried, so that a caller can see that some were */
    public int check() throws Exception {
        List<String> failures = new ArrayList<>();
        int tried = management(failures);
        Set<String> roles = rolesNamed();
        for (var entry : mapping().getHandlerMethods().entrySet()) {
            HandlerMethod handler = entry.getValue();
            if (LIBRARIES.stream().anyMatch(handler.getBeanType().getName()::startsWith)) {
                continue;
            }
            tried++;
            AllowedTo rule = RoleGate.ruleOf(handler);
            if (rule == null) {
                failures.add(entry.getKey() + " has no rule");
                continue;
            }
            expect(401, entry.getKey(), null, failures);
            if (!List.of(rule.value()).contains(AllowedTo.ANYONE)) {
                assertThat(rule.value()).as("roles of %s", entry.getKey()).isNotEmpty();
                expect(403, entry.getKey(), Tokens.bearer("staff-wrong", "NO_SUCH_ROLE"), failures);
                for (String other : otherThan(rule, roles)) {
                    expect(403, entry.getKey(), Tokens.bearer("staff-other", other), failures);
                }
            }
        }
        assertThat(failures).as("routes that let in whom they should not").isEmpty();
        return tried;
    }

    /** What the operator asks for: health for everybody, everything else for the administrator. */
    private int management(List<String> failures) throws Exception {
        int tried = 0;
        for (String path : context.getBean(PathMappedEndpoints.class).getAllPaths()) {
            tried++;
            boolean health = path.endsWith("/health");
            expect(health ? 200 : 401, "GET", path, null, failures);
            if (!health) {
                expect(403, "GET", path, Tokens.bearer("staff-wrong", "NO_SUCH_ROLE"), failures);
            }
        }
        assertThat(tried).as("endpoints of the management").isPositive();
        return tried;
    }

    private void expect(int status, String method, String path, String bearer, List<String> failures) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).method(method, HttpRequest.BodyPublishers.noBody());
        send(status, method, path, bearer, request, failures);
    }

    /** Every role that some route names. */
    private Set<String> rolesNamed() {
        return mapping().getHandlerMethods().values().stream()
                .map(RoleGate::ruleOf)
                .filter(Objects::nonNull)
                .flatMap(rule -> Arrays.stream(rule.value()))
                .filter(role -> !role.equals(AllowedTo.ANYONE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> otherThan(AllowedTo rule, Set<String> roles) {
        return roles.stream()
                .filter(role -> !List.of(rule.value()).contains(role))
                .toList();
    }

    private RequestMappingHandlerMapping mapping() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private void expect(int status, RequestMappingInfo route, String bearer, List<String> failures) throws Exception {
        for (String path : paths(route)) {
            String method = route.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .findFirst()
                    .orElse("GET");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                    .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Content-Type", contentType(route))
                    .header("Accept", accept(route));
            send(status, method, path, bearer, request, failures);
        }
    }

    private void send(
            int status, String method, String path, String bearer, HttpRequest.Builder request, List<String> failures)
            throws Exception {
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        int answered =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        if (answered != status) {
            failures.add(method + " " + path + " answered " + answered + " instead of " + status);
        }
    }

    private static List<String> paths(RequestMappingInfo route) {
        Set<String> patterns = route.getPatternValues();
        return patterns.stream()
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll(variable -> value(variable.group(1))))
                .toList();
    }

    /** Something that the route takes: the first alternative of a variable that names its values. */
    private static String value(@Nullable String alternatives) {
        return alternatives == null ? "x" : alternatives.split("\\|", 2)[0];
    }

    private static String contentType(RequestMappingInfo route) {
        return route.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(type -> type.getType().equals("multipart") ? "multipart/form-data; boundary=x" : type.toString())
                .orElse("application/json");
    }

    private static String accept(RequestMappingInfo route) {
        return route.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("*/*");
    }
}
