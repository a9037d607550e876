package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where a finished log-in leads. */
final class LogInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogInOutcome.class);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        int minutes = request.getServletContext().getSessionTimeout();
        request.getSession()
                .setMaxInactiveInterval(
                        Math.toIntExact(Duration.ofMinutes(minutes).toSeconds()));
        String comeBackTo = PendingLogIns.answeredBy(request)
                .map(answered -> answered.<String>getAttribute(LogInRequests.RETURN))
                .orElse("/");
        response.sendRedirect(LocalPath.orStart(comeBackTo));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof OidcUser) {
            // The back button, or a second use of the same answer: this browser is logged in already.
            response.sendRedirect("/");
            return;
        }
        String code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("log-in failed: {}", code);
        Notice.of(
                        HttpStatus.UNAUTHORIZED,
                        "LOG_IN_FAILED",
                        "That log-in did not work.",
                        "It may have taken too long, or the page was an old one. Please try once more.")
                .withLink("Log in", LogInNeeded.LOG_IN)
                .write(request, response);
    }
}
