package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which form a request wants its answer. */
enum Asked {
    PAGE,
    FRAGMENT,
    STREAM,
    JSON;

    static Asked by(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return FRAGMENT;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        if (wanted.contains("text/event-stream")) {
            return STREAM;
        }
        return wanted.contains("text/html") && !request.getRequestURI().contains("/api/") ? PAGE : JSON;
    }
}
