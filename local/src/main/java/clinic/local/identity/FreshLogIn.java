package clinic.local.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Honours {@code max_age} and {@code prompt=login} of OpenID Connect Core 3.1.2.1, which the framework reads and then
 * answers from the session it has. A request that asks for a fresh log-in is set aside, the person is logged out and
 * sent to the log-in page; the same request goes through only with a password given after it was first seen, once.
 */
final class FreshLogIn extends OncePerRequestFilter {

    private static final String DEMAND = FreshLogIn.class.getName();
    private static final String AUTHORIZE = "/oauth2/authorize";

    private final RequestCache requests;
    private final Clock clock;

    FreshLogIn(RequestCache requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<Instant> since = Optional.ofNullable(authentication).flatMap(AuthenticationTime::of);
        if (since.isEmpty()) {
            // Nobody is logged in: the framework asks for the password, which is then as fresh as can be.
            demand(request, clock.instant());
            chain.doFilter(request, response);
        } else if (satisfied(request, since.get())) {
            chain.doFilter(request, response);
        } else {
            demand(request, clock.instant());
            SecurityContextLogoutHandler logOut = new SecurityContextLogoutHandler();
            logOut.setInvalidateHttpSession(false);
            logOut.logout(request, response, authentication);
            requests.saveRequest(request, response);
            response.sendRedirect("/login");
        }
    }

    private boolean satisfied(HttpServletRequest request, Instant since) {
        if (!asksForFreshness(request, since)) {
            return true;
        }
        HttpSession session = request.getSession();
        Demand demand = demandOf(session);
        boolean answered = demand != null && demand.request().equals(identity(request)) && !since.isBefore(demand.at());
        if (answered) {
            session.removeAttribute(DEMAND);
        }
        return answered;
    }

    private boolean asksForFreshness(HttpServletRequest request, Instant since) {
        String prompt = request.getParameter("prompt");
        if (prompt != null && Arrays.asList(prompt.split(" ")).contains("login")) {
            return true;
        }
        String maxAge = request.getParameter("max_age");
        return maxAge != null && Duration.between(since, clock.instant()).toSeconds() >= seconds(maxAge);
    }

    /** An age that is no number is treated as the strictest one. */
    private static long seconds(String maxAge) {
        try {
            return Long.parseLong(maxAge);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void demand(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(DEMAND, new Demand(identity(request), now));
    }

    private static @Nullable Demand demandOf(HttpSession session) {
        return session.getAttribute(DEMAND) instanceof Demand demand ? demand : null;
    }

    /** All parameters but the one that the request cache adds when it replays. */
    private static String identity(HttpServletRequest request) {
        TreeMap<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.toString(values)));
        parameters.remove("continue");
        return sha256(parameters.toString());
    }

    /** Kept instead of the parameters, which whoever asks can make as long as they like. */
    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Demand(String request, Instant at) {}
}
