package clinic.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A change of state must come from a page of this origin. Browsers say where a request comes from (Origin,
 * Sec-Fetch-Site); a program that shows its own bearer token need not, because no browser adds that for another site.
 */
final class OriginCheck extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Notice REFUSED = Notice.of(
            HttpStatus.FORBIDDEN,
            "CROSS_SITE",
            "This was not sent from the clinic's own pages.",
            "Open the page in this window and try again.");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            REFUSED.write(request, response);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site == null && origin == null) {
            return Bearer.in(request);
        }
        return (site == null || site.equals("same-origin")) && (origin == null || isOwn(origin, request));
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return Address.of(request).origin().equalsIgnoreCase(origin);
    }
}
