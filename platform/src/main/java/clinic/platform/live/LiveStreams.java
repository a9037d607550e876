package clinic.platform.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that look at this instance. Bounded per person and in all; each ends when its access token does. */
final class LiveStreams {

    static final int PER_PERSON = 20;
    static final int IN_ALL = 2_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Executor senders;
    private volatile Instant lastBeat = Instant.EPOCH;

    /** @param senders carries each sending, so that a browser that does not read holds up no other */
    LiveStreams(Clock clock, Executor senders) {
        this.clock = clock;
        this.senders = senders;
    }

    /** @throws TooManyStreams if this person, or everybody together, looks at too much already */
    SseEmitter open(String person, String channel, Instant until) {
        long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        LiveStream stream = new LiveStream(person, channel, until, new SseEmitter(millis));
        synchronized (open) {
            if (open.size() >= IN_ALL || of(person) >= PER_PERSON) {
                throw new TooManyStreams();
            }
            open.add(stream);
        }
        SseEmitter emitter = stream.emitter();
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> open.remove(stream));
        // Something may have changed between the page and this stream, or while it was away.
        tell(stream);
        return emitter;
    }

    private long of(String person) {
        return open.stream().filter(stream -> stream.person().equals(person)).count();
    }

    int count() {
        return open.size();
    }

    void changed(String channel) {
        tellThose(stream -> stream.channel().equals(channel));
    }

    void everythingChanged() {
        tellThose(stream -> true);
    }

    private void tellThose(Predicate<LiveStream> who) {
        open.stream().filter(who).forEach(this::tell);
    }

    /** What changed twice before it could be told is told once. */
    private void tell(LiveStream stream) {
        if (stream.toTell().compareAndSet(false, true)) {
            senders.execute(() -> {
                stream.toTell().set(false);
                send(stream, SseEmitter.event().name("changed").data(stream.channel()));
            });
        }
    }

    /** Every fifteen seconds a word, so that nobody between us and the browser thinks that the line is dead. */
    void keepAlive() {
        Instant now = clock.instant();
        if (Duration.between(lastBeat, now).compareTo(HEARTBEAT) >= 0) {
            lastBeat = now;
            open.forEach(stream -> senders.execute(() -> {
                if (now.isBefore(stream.until())) {
                    send(stream, SseEmitter.event().comment("alive"));
                } else {
                    end(stream);
                }
            }));
        }
    }

    private void send(LiveStream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException e) {
            // The browser went away; it comes back by itself if it wants to.
            end(stream);
        }
    }

    private void end(LiveStream stream) {
        open.remove(stream);
        stream.emitter().complete();
    }

    void close() {
        open.forEach(this::end);
    }
}
