package clinic.frontdoor;

import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands requests to the services: ordinary ones within a time limit, live streams until their token ends. */
final class Services implements ProxyExchange {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final ProxyExchange bounded;
    private final ProxyExchange streaming;
    private final ScheduledExecutorService timer;
    private final int streamsPerLogIn;

    Services(ProxyExchange bounded, ProxyExchange streaming, ScheduledExecutorService timer, int streamsPerLogIn) {
        this.bounded = bounded;
        this.streaming = streaming;
        this.timer = timer;
        this.streamsPerLogIn = streamsPerLogIn;
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerRequest asked = request.getServerRequest();
        try {
            return Asked.by(asked.servletRequest()) == Asked.STREAM ? stream(request) : bounded.exchange(request);
        } catch (ResourceAccessException e) {
            LOG.warn(
                    "no answer for {} {}: {}",
                    request.getMethod(),
                    asked.servletRequest().getRequestURI(),
                    String.valueOf(e.getCause()));
            Notice notice = notice(e.getCause());
            return Written.by((original, response) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                notice.withLink("Try again", LogInNeeded.wanted(original)).write(original, response);
            });
        }
    }

    private ServerResponse stream(Request request) {
        ServerRequest asked = request.getServerRequest();
        LiveStreams streams = asked.servletRequest().getSession(false) == null || Bearer.in(asked.servletRequest())
                ? new LiveStreams()
                : LiveStreams.of(asked.session());
        if (streams.count() >= streamsPerLogIn) {
            return Written.by(Notice.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "TOO_MANY_STREAMS",
                    "Too many live pages are open.",
                    "Close some of this log-in's other windows.")::write);
        }
        ServerResponse response = streaming.exchange(request);
        InputStream body = MvcUtils.getAttribute(asked, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (body == null) {
            return response;
        }
        LiveStream stream = new LiveStream(body);
        MvcUtils.putAttribute(asked, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, stream);
        streams.add(stream);
        Relay.in(asked).map(Relay::until).ifPresent(until -> endAt(until, stream));
        return response;
    }

    private void endAt(Instant until, LiveStream stream) {
        long millis = Math.max(0, Duration.between(Instant.now(), until).toMillis());
        ScheduledFuture<?> end = timer.schedule(stream::end, millis, TimeUnit.MILLISECONDS);
        stream.whenEnded(() -> end.cancel(false));
    }

    private static Notice notice(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return Notice.of(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "NO_ANSWER_IN_TIME",
                    "This is taking too long.",
                    "What you sent may have been done or not. Look before you send it again.");
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return Notice.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "SERVICE_DOWN",
                    "This part of the clinic is not available right now.",
                    "Nothing was changed. It usually takes less than a minute; the other parts go on working.");
        }
        return Notice.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "CONNECTION_LOST",
                "The connection to this part of the clinic was lost.",
                "What you sent may have been done or not. Look before you send it again.");
    }
}
