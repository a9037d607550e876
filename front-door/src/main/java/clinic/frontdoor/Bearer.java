package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** A program that brings its own token. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static boolean in(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
