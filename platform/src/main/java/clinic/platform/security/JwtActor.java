package clinic.platform.security;

import clinic.platform.decider.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The person that the request's access token names. */
final class JwtActor implements CurrentActor {

    @Override
    public Actor get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new AccessDeniedException("Nobody is logged in.");
    }

    static Actor of(Jwt jwt) {
        String name = jwt.getClaimAsString("name");
        return new Actor(
                jwt.getSubject(), name == null ? jwt.getSubject() : name, Roles.of(jwt), authenticatedAt(jwt));
    }

    private static @Nullable Instant authenticatedAt(Jwt jwt) {
        Object claim = jwt.getClaims().get("auth_time");
        return switch (claim) {
            case Instant instant -> instant;
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case null, default -> null;
        };
    }

    /** The roles that a token carries; the system's own is never taken from outside. */
    static final class Roles {

        private Roles() {}

        static Set<String> of(Jwt jwt) {
            var roles = jwt.getClaimAsStringList("roles");
            return roles == null
                    ? Set.of()
                    : Set.copyOf(roles.stream()
                            .filter(role -> !role.equals(Actor.SYSTEM_ROLE))
                            .toList());
        }
    }
}
