package clinic.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every parameter of an address or a form to {@link PlainText}, before anything reads it. */
final class PlainForms implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            PlainText.check(name, name);
            for (String value : values) {
                PlainText.check(value, name);
            }
        });
        return true;
    }
}
