package clinic.platform.security;

import clinic.platform.decider.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The person of the current request, as their token says. */
public final class CurrentActor {

    private static final String ROLE = "ROLE_";

    private CurrentActor() {}

    /** @throws AuthenticationCredentialsNotFoundException outside a request with a valid token */
    public static Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is logged in"));
    }

    public static Optional<Actor> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(of(token))
                : Optional.empty();
    }

    private static Actor of(JwtAuthenticationToken token) {
        Jwt jwt = token.getToken();
        String name = jwt.getClaimAsString("name");
        return new Actor(
                token.getName(), name == null ? token.getName() : name, roles(token.getAuthorities()), loggedInAt(jwt));
    }

    private static Set<String> roles(Collection<GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant loggedInAt(Jwt jwt) {
        return jwt.getClaim("auth_time") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }
}
