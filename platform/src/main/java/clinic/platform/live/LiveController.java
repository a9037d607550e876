package clinic.platform.live;

import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /live/{channel}}: server-sent events that say only that something changed, so everybody may listen. */
@RestController
@AllowedTo(AllowedTo.ANYONE)
class LiveController {

    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{1,100}");
    private static final long LONGEST_SECONDS = 3_600;

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/live/{channel}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listen(@PathVariable String channel, @AuthenticationPrincipal Jwt token) {
        BadInput.check(CHANNEL.matcher(channel).matches(), "channel", "This is not the name of a channel.");
        Instant expires = token.getExpiresAt();
        Instant until = expires != null ? expires : Instant.now().plusSeconds(LONGEST_SECONDS);
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .header("Cache-Control", "no-store")
                .body(streams.open(CurrentActor.get().id(), channel, until));
    }
}
