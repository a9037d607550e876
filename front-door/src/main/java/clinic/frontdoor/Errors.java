package clinic.frontdoor;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong before any service was asked. */
@RestController
final class Errors implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Notice notice = status == HttpStatus.NOT_FOUND
                ? Notice.of(status, "NOT_FOUND", "There is nothing at this address.", "It may have been mistyped.")
                : status.is4xxClientError()
                        ? Notice.of(status, status.name(), "That cannot be asked for.", status.getReasonPhrase() + ".")
                        : Notice.of(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "INTERNAL_ERROR",
                                "Something went wrong on our side.",
                                "It has been written to the log.");
        notice.write(request, response);
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
