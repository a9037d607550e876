package clinic.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts name, roles and the time of the log-in into access and id tokens; roles as they are now, at every renewal. A log-in ends with the shift. */
final class StaffClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "clinic";

    private final Users users;
    private final Duration shift;
    private final Clock clock;

    StaffClaims(Users users, Duration shift, Clock clock) {
        this.users = users;
        this.shift = shift;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        if (person == null) {
            throw refuse("a token is for a person");
        }
        User user = users.find(person.getName()).orElseThrow(() -> refuse("this person may no longer log in"));
        context.getClaims().claim("name", user.name()).claim("roles", user.roles());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            // Told apart from an id token, which travels in addresses: services take only what is meant for them.
            context.getClaims().audience(List.of(AUDIENCE));
        }
        // The framework's own auth_time is when the session was last used, which is not when a password was given.
        // It reads the claim back as a Date when it renews an id token.
        Optional<Instant> since = AuthenticationTime.of(person);
        if (since.isPresent() && since.get().plus(shift).isBefore(clock.instant())) {
            throw refuse("the shift is over; log in again");
        }
        since.ifPresent(at -> context.getClaims().claim("auth_time", Date.from(at)));
    }

    private static OAuth2AuthenticationException refuse(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, why, null));
    }
}
