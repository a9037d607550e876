package clinic.frontdoor;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * In whose name a request is handed to a service.
 *
 * @param authorization what the service is shown
 * @param until when the token ends; absent when it is not ours to read
 */
record Relay(String authorization, @Nullable Instant until) {

    private static final String ATTRIBUTE = Relay.class.getName();

    static Relay of(OAuth2AccessToken token) {
        return new Relay("Bearer " + token.getTokenValue(), token.getExpiresAt());
    }

    /** Of a program's own token. It is only read for its end; whether it is genuine is the service's to check. */
    static Relay ofBearer(ServerRequest request) {
        String authorization = request.servletRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new Relay(authorization, end(authorization.substring("Bearer ".length())));
    }

    static Optional<Relay> in(ServerRequest request) {
        return Optional.ofNullable((Relay) request.servletRequest().getAttribute(ATTRIBUTE));
    }

    void attachTo(ServerRequest request) {
        request.servletRequest().setAttribute(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "Relay[until " + until + "]";
    }

    private static @Nullable Instant end(String token) {
        try {
            Date end = JWTParser.parse(token.strip()).getJWTClaimsSet().getExpirationTime();
            return end == null ? null : end.toInstant();
        } catch (ParseException e) {
            return null;
        }
    }
}
