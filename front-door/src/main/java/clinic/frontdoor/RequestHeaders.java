package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a request: no cookie, the relayed token in place of whatever was sent, and our own
 * word for where the request came in. Last in order, so that it has the last word.
 */
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        HttpHeaders passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!isOurs(name)) {
                passed.put(name, List.copyOf(values));
            }
        });
        HttpServletRequest servlet = request.servletRequest();
        Address address = Address.of(servlet);
        passed.set("X-Forwarded-Proto", address.scheme());
        passed.set("X-Forwarded-Host", address.hostAndPort());
        passed.set("X-Forwarded-Port", String.valueOf(address.port()));
        passed.set("X-Forwarded-For", servlet.getRemoteAddr());
        Relay.in(request).ifPresent(relay -> passed.set(HttpHeaders.AUTHORIZATION, relay.authorization()));
        return passed;
    }

    private static boolean isOurs(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("cookie")
                || name.equals("authorization")
                || name.equals("forwarded")
                || name.equals("x-real-ip")
                || name.startsWith("x-forwarded-");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
