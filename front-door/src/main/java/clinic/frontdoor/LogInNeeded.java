package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Somebody without a log-in: a page leads to the log-in and from there back to where it was asked for; programs and
 * fragments get 401, htmx with the way to the log-in.
 */
final class LogInNeeded implements AuthenticationEntryPoint {

    static final String LOG_IN = "/oauth2/authorization/clinic";

    private static final Notice NOTICE = Notice.of(
            HttpStatus.UNAUTHORIZED, "LOG_IN_NEEDED", "Please log in.", "Your log-in has ended or is missing.");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException why)
            throws IOException {
        switch (Asked.by(request)) {
            case PAGE -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, logIn(wanted(request)));
            }
            case FRAGMENT -> {
                response.setHeader("HX-Redirect", logIn(LocalPath.of(request.getHeader("HX-Current-URL"))));
                NOTICE.write(request, response);
            }
            case STREAM, JSON -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                NOTICE.write(request, response);
            }
        }
    }

    static String logIn(String comeBackTo) {
        return LOG_IN + "?return=" + URLEncoder.encode(comeBackTo, StandardCharsets.UTF_8);
    }

    /** A page that was read can be read again; a form that was sent cannot, so its reader goes back to where it stood. */
    static String wanted(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString();
            return LocalPath.orStart(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        }
        return LocalPath.of(request.getHeader(HttpHeaders.REFERER));
    }
}
