package clinic.platform.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that look at this instance. Bounded per person and in all; each ends when its access token does. */
final class LiveStreams {

    static final int PER_PERSON = 20;
    static final int IN_ALL = 2_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private volatile Instant lastBeat = Instant.EPOCH;

    LiveStreams(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyStreams if this person, or everybody together, looks at too much already */
    SseEmitter open(String person, String channel, Instant until) {
        if (open.size() >= IN_ALL
                || open.stream().filter(s -> s.person().equals(person)).count() >= PER_PERSON) {
            throw new TooManyStreams();
        }
        long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        SseEmitter emitter = new SseEmitter(millis);
        Stream stream = new Stream(person, channel, emitter);
        open.add(stream);
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> open.remove(stream));
        // Something may have changed between the page and this stream.
        send(stream, SseEmitter.event().name("changed").data(channel));
        return emitter;
    }

    void changed(String channel) {
        tell(stream -> stream.channel().equals(channel));
    }

    void everythingChanged() {
        tell(stream -> true);
    }

    private void tell(Predicate<Stream> who) {
        open.stream()
                .filter(who)
                .forEach(stream ->
                        send(stream, SseEmitter.event().name("changed").data(stream.channel())));
    }

    void keepAlive() {
        Instant now = clock.instant();
        if (Duration.between(lastBeat, now).compareTo(HEARTBEAT) >= 0) {
            lastBeat = now;
            open.forEach(stream -> send(stream, SseEmitter.event().comment("alive")));
        }
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException e) {
            // The browser went away; it comes back by itself if it wants to.
            open.remove(stream);
            stream.emitter().complete();
        }
    }

    void close() {
        open.forEach(stream -> stream.emitter().complete());
    }

    private record Stream(String person, String channel, SseEmitter emitter) {}
}
