package clinic.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so when the identity provider cannot be reached, where the framework would answer 500. */
final class ProviderDown extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDown.class);

    private final ClientRegistrationRepository clients;

    ProviderDown(ClientRegistrationRepository clients) {
        this.clients = clients;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(LogInNeeded.LOG_IN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (reachable()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            Notice.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "LOG_IN_DOWN",
                            "Nobody can log in right now.",
                            "The identity provider does not answer. Those who are logged in can go on working.")
                    .withLink("Try again", "/")
                    .write(request, response);
        }
    }

    private boolean reachable() {
        try {
            return clients.findByRegistrationId("clinic") != null;
        } catch (RuntimeException e) {
            LOG.warn("the identity provider does not answer: {}", e.getMessage());
            return false;
        }
    }
}
