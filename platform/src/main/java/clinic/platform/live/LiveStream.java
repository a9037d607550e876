package clinic.platform.live;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's view of one channel.
 *
 * @param until when the access token ends that opened it
 * @param toTell set while a change waits to be told
 */
record LiveStream(String person, String channel, Instant until, SseEmitter emitter, AtomicBoolean toTell) {

    LiveStream(String person, String channel, Instant until, SseEmitter emitter) {
        this(person, channel, until, emitter, new AtomicBoolean());
    }
}
