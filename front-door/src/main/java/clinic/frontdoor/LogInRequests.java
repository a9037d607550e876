package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Each request to log in remembers where to come back to, and says when only a password given now will do. */
final class LogInRequests implements OAuth2AuthorizationRequestResolver {

    static final String RETURN = "return";
    static final String FRESH = "fresh";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    LogInRequests(ClientRegistrationRepository clients) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remembering(request, resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return remembering(request, resolver.resolve(request, client));
    }

    private static @Nullable OAuth2AuthorizationRequest remembering(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest resolved) {
        if (resolved == null) {
            return null;
        }
        OAuth2AuthorizationRequest.Builder changed = OAuth2AuthorizationRequest.from(resolved);
        changed.attributes(attributes -> attributes.put(RETURN, LocalPath.orStart(request.getParameter(RETURN))));
        if (request.getParameter(FRESH) != null) {
            changed.additionalParameters(parameters -> {
                parameters.put("max_age", "0");
                parameters.putAll(hint());
            });
        }
        return changed.build();
    }

    private static Map<String, Object> hint() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Map.of("login_hint", user.getSubject())
                : Map.of();
    }
}
