package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The few addresses of the front-door's own: start page by role, log-in again, logged out. */
@RestController
final class Home {

    /** First match wins, for those who have several roles. */
    private static final Map<String, String> BY_ROLE = new LinkedHashMap<>();

    static {
        BY_ROLE.put("FRONT_DESK", "/booking/day");
        BY_ROLE.put("CLINICIAN", "/session/floor");
        BY_ROLE.put("PRESCRIBER", "/session/floor");
        BY_ROLE.put("BILLING", "/billing/queue");
        BY_ROLE.put("ADMIN", "/booking/rosters");
        BY_ROLE.put("AUDITOR", "/session/handover");
    }

    private final String rolesClaim;

    Home(FrontDoorProperties properties) {
        this.rolesClaim = properties.rolesClaim();
    }

    @GetMapping("/")
    void start(@AuthenticationPrincipal OidcUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> claimed = user.getClaimAsStringList(rolesClaim);
        List<String> roles = claimed == null ? List.of() : claimed;
        for (Map.Entry<String, String> home : BY_ROLE.entrySet()) {
            if (roles.contains(home.getKey())) {
                response.sendRedirect(home.getValue());
                return;
            }
        }
        Notice.of(
                        HttpStatus.FORBIDDEN,
                        "NO_ROLE",
                        "You have no role here yet.",
                        "Your log-in worked, but it carries none of the clinic's roles. An administrator gives them.")
                .write(request, response);
    }

    /** Asks for the password again, for acts that need a fresh log-in, and comes back. */
    @GetMapping("/oauth2/step-up")
    void stepUp(@RequestParam(name = "return", defaultValue = "/") String comeBackTo, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(LogInNeeded.logIn(LocalPath.orStart(comeBackTo)) + "&" + LogInRequests.FRESH + "=true");
    }

    @GetMapping("/logged-out")
    void loggedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Notice.of(HttpStatus.OK, "LOGGED_OUT", "You are logged out.", "Nobody can go on in your name on this screen.")
                .withLink("Log in", "/")
                .write(request, response);
    }
}
