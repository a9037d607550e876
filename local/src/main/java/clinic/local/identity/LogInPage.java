package clinic.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks for id and password. */
@Controller
final class LogInPage {

    private final RequestCache requests;

    LogInPage(RequestCache requests) {
        this.requests = requests;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        SavedRequest waiting = requests.getRequest(request, response);
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("wait", request.getParameter("wait") != null);
        model.addAttribute("hint", first(waiting, "login_hint"));
        model.addAttribute("again", first(waiting, "max_age") != null || first(waiting, "prompt") != null);
        return "identity/login";
    }

    private static @Nullable String first(@Nullable SavedRequest request, String parameter) {
        String[] values = request == null ? null : request.getParameterValues(parameter);
        return values == null ? null : Arrays.stream(values).findFirst().orElse(null);
    }
}
