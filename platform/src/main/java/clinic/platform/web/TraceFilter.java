package clinic.platform.web;

import clinic.platform.event.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, under which all it sets off can be found, here and in the other services. */
final class TraceFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String own = UUID.randomUUID().toString();
        String given = request.getHeader(HEADER);
        String correlation = given != null && ACCEPTABLE.matcher(given).matches() ? given : own;
        response.setHeader(HEADER, correlation);
        try {
            new Trace(correlation, own).around(() -> {
                try {
                    chain.doFilter(request, response);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Wrapped(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrapped e) {
            throw e.inner;
        }
    }

    private static final class Wrapped extends RuntimeException {

        private final ServletException inner;

        Wrapped(ServletException inner) {
            super(inner);
            this.inner = inner;
        }
    }
}
