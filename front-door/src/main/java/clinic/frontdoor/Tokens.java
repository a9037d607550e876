package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.util.WebUtils;

/** The access token of the log-in that a request belongs to, renewed when it is about to end. */
final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final DefaultOAuth2AuthorizedClientManager clients;
    private final OAuth2AuthorizedClientRepository store;

    Tokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository store) {
        this.store = store;
        this.clients = new DefaultOAuth2AuthorizedClientManager(registrations, store);
        this.clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.clockSkew(SOON))
                .build());
    }

    /** A token that is good now; nothing when the log-in has ended. */
    Optional<OAuth2AccessToken> current(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null || !(authentication instanceof OAuth2AuthenticationToken person)) {
            return Optional.empty();
        }
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest.withClientRegistrationId(
                        person.getAuthorizedClientRegistrationId())
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .build();
        // A refresh token is good for one use: of the requests of one page, one renews and the others wait for it.
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                return Optional.ofNullable(clients.authorize(wanted)).map(OAuth2AuthorizedClient::getAccessToken);
            } catch (ClientAuthorizationException e) {
                LOG.info("a log-in could not be renewed: {}", e.getError().getErrorCode());
                return stillGood(person, request);
            }
        }
    }

    /** While the provider is away, a token that has some seconds left is used up; a refused one is gone from the store. */
    private Optional<OAuth2AccessToken> stillGood(OAuth2AuthenticationToken person, HttpServletRequest request) {
        OAuth2AuthorizedClient known =
                store.loadAuthorizedClient(person.getAuthorizedClientRegistrationId(), person, request);
        return Optional.ofNullable(known)
                .map(OAuth2AuthorizedClient::getAccessToken)
                .filter(token -> {
                    Instant end = token.getExpiresAt();
                    return end != null && end.isAfter(Instant.now());
                });
    }
}
