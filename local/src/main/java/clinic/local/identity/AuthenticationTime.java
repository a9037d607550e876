package clinic.local.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** When a person last gave their password: part of the authentication itself, so that a renewed token keeps it. */
final class AuthenticationTime {

    private AuthenticationTime() {}

    static Optional<Instant> of(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .map(FactorGrantedAuthority::getIssuedAt)
                .max(Comparator.naturalOrder());
    }
}
