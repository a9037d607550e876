package clinic.frontdoor;

import java.util.Optional;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Finds the token to relay, and asks for a log-in where there is none any more. */
final class RelayFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Tokens tokens;
    private final LogInNeeded logIn;

    RelayFilter(Tokens tokens, LogInNeeded logIn) {
        this.tokens = tokens;
        this.logIn = logIn;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> service) throws Exception {
        Optional<Relay> relay = Bearer.in(request.servletRequest())
                ? Optional.of(Relay.ofBearer(request))
                : tokens.current(request.servletRequest()).map(Relay::of);
        if (relay.isEmpty()) {
            return Written.by((asked, response) -> logIn.commence(asked, response, null));
        }
        relay.get().attachTo(request);
        return service.handle(request);
    }
}
