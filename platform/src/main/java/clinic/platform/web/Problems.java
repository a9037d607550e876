package clinic.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every failure becomes an answer here: problem+json for a program, a fragment beside the form for htmx, a page
 * otherwise.
 */
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** The browser went away in the middle of an answer: there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        log.debug("the client left before its answer was complete");
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = Problem.of(failure);
        if (problem.ours()) {
            log.error("{} {} failed: {}", request.getMethod(), request.getServletPath(), Stack.of(failure));
        }
        if (problem.worthRetrying()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        if (request.getHeader("HX-Request") != null) {
            return screen(problem, response, "platform/problem :: fragment");
        }
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean api = request.getServletPath().startsWith("/api/");
        return !api && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? screen(problem, response, "platform/problem")
                : json(problem);
    }

    private static ModelAndView screen(Problem problem, HttpServletResponse response, String view) {
        response.setStatus(problem.status().value());
        return new ModelAndView(
                view, Map.of("title", problem.title(), "sentence", problem.sentence(), "details", problem.details()));
    }

    private static ResponseEntity<ProblemDetail> json(Problem problem) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), problem.sentence());
        body.setTitle(problem.title());
        problem.details().forEach(body::setProperty);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
