package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * The log-ins that a browser has begun, by their state. The framework's own keeps one per session, so that of two tabs
 * opened after the night only one would get in.
 */
final class PendingLogIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int UNFINISHED_SECONDS = 600;
    private static final String ATTRIBUTE = PendingLogIns.class.getName();
    private static final String ANSWERED = ATTRIBUTE + ".answered";

    /** The request that the current call back answers. */
    static Optional<OAuth2AuthorizationRequest> answeredBy(HttpServletRequest request) {
        return Optional.ofNullable((OAuth2AuthorizationRequest) request.getAttribute(ANSWERED));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return withPending(request, pending -> pending.get(request.getParameter("state")));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest started, HttpServletRequest request, HttpServletResponse response) {
        if (started == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        HttpSession session = request.getSession();
        if (session.isNew()) {
            // Anybody can begin a log-in; what nobody finishes is forgotten soon.
            session.setMaxInactiveInterval(UNFINISHED_SECONDS);
        }
        withPending(request, pending -> pending.put(started.getState(), started));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest answered =
                withPending(request, pending -> pending.remove(request.getParameter("state")));
        request.setAttribute(ANSWERED, answered);
        return answered;
    }

    private static @Nullable OAuth2AuthorizationRequest withPending(HttpServletRequest request, Use use) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Pending pending = session.getAttribute(ATTRIBUTE) instanceof Pending known ? known : new Pending();
            OAuth2AuthorizationRequest result = use.of(pending);
            session.setAttribute(ATTRIBUTE, pending);
            return result;
        }
    }

    private interface Use {
        @Nullable
        OAuth2AuthorizationRequest of(Map<@Nullable String, OAuth2AuthorizationRequest> pending);
    }

    private static final class Pending extends LinkedHashMap<@Nullable String, OAuth2AuthorizationRequest>
            implements Serializable {
        private static final int MOST = 8;
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<@Nullable String, OAuth2AuthorizationRequest> eldest) {
            return size() > MOST;
        }
    }
}
