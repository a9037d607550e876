package clinic.local.identity;

import java.util.Date;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts name, roles and the time of the log-in into access and id tokens; roles as they are now, at every renewal. */
final class StaffClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Users users;

    StaffClaims(Users users) {
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        if (person == null) {
            throw refuse("a token is for a person");
        }
        User user = users.find(person.getName()).orElseThrow(() -> refuse("this person may no longer log in"));
        context.getClaims().claim("name", user.name()).claim("roles", user.roles());
        // The framework's own auth_time is when the session was last used, which is not when a password was given.
        // It reads the claim back as a Date when it renews an id token.
        AuthenticationTime.of(person).ifPresent(at -> context.getClaims().claim("auth_time", Date.from(at)));
    }

    private static OAuth2AuthenticationException refuse(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, why, null));
    }
}
