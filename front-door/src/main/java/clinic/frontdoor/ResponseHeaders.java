package clinic.frontdoor;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the browser gets to see of a service's answer: no cookie (the origin has one session and it is ours), our
 * security headers instead of the service's, and redirects that stay on this origin.
 */
final class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final Set<String> OURS = Set.of(
            "set-cookie",
            "server",
            "content-security-policy",
            "x-frame-options",
            "x-content-type-options",
            "x-xss-protection",
            "referrer-policy",
            "strict-transport-security");

    private final Collection<URI> services;

    ResponseHeaders(Collection<URI> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders passed = new HttpHeaders();
        answered.forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                passed.put(name, List.copyOf(values));
            }
        });
        String location = passed.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            passed.set(HttpHeaders.LOCATION, onThisOrigin(location));
        }
        return passed;
    }

    private String onThisOrigin(String location) {
        for (URI service : services) {
            String origin = service.toString();
            if (location.startsWith(origin + "/")) {
                return location.substring(origin.length());
            }
        }
        return location;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
