package clinic.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request to its handler only if the person holds a role that the handler's {@link AllowedTo} names. Runs
 * before arguments are bound, so that who may not ask learns nothing about the question. A handler without a rule is
 * closed.
 */
public final class RoleGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !describesTheApi(method)) {
            Access.require(ruleOf(method), CurrentActor.get());
        }
        return true;
    }

    /** The library's route that serves the OpenAPI document: for everybody with a token, which the filters saw to. */
    private static boolean describesTheApi(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }

    /** The rule of a route: its method's, or else its class's. */
    public static @Nullable AllowedTo ruleOf(HandlerMethod method) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }
}
