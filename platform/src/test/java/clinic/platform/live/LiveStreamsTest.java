package clinic.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Queue<Runnable> sendings = new ArrayDeque<>();
    private Instant now = NOON;
    private final LiveStreams streams = new LiveStreams(clock(() -> now), sendings::add);

    @Test
    void a_stream_is_told_at_once_since_something_may_have_changed_before_it_was_there() {
        streams.open("staff-1", "board", NOON.plusSeconds(60));

        assertThat(sendings).hasSize(1);
    }

    @Test
    void what_changes_often_before_it_could_be_told_is_told_once() {
        streams.open("staff-1", "board", NOON.plusSeconds(60));
        deliver();

        streams.changed("board");
        streams.changed("board");
        streams.changed("other");

        assertThat(sendings).hasSize(1);
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() {
        SseEmitter emitter = streams.open("staff-1", "board", NOON.plusSeconds(60));
        assertThat(emitter.getTimeout()).isEqualTo(60_000);

        now = NOON.plusSeconds(30);
        streams.keepAlive();
        deliver();
        assertThat(streams.count()).isEqualTo(1);

        now = NOON.plusSeconds(61);
        streams.keepAlive();
        deliver();
        assertThat(streams.count()).isZero();
    }

    @Test
    void it_is_kept_alive_every_fifteen_seconds_and_not_more_often() {
        streams.open("staff-1", "board", NOON.plusSeconds(600));
        streams.keepAlive();
        deliver();

        now = NOON.plusSeconds(14);
        streams.keepAlive();
        assertThat(sendings).isEmpty();

        now = NOON.plusSeconds(15);
        streams.keepAlive();
        assertThat(sendings).hasSize(1);
    }

    @Test
    void one_person_can_not_take_the_places_of_the_others() {
        for (int i = 0; i < LiveStreams.PER_PERSON; i++) {
            streams.open("staff-1", "board", NOON.plusSeconds(60));
        }

        assertThatThrownBy(() -> streams.open("staff-1", "board", NOON.plusSeconds(60)))
                .isInstanceOf(TooManyStreams.class);
        streams.open("staff-2", "board", NOON.plusSeconds(60));
    }

    @Test
    void all_streams_together_have_a_bound() {
        for (int i = 0; i < LiveStreams.IN_ALL; i++) {
            streams.open("staff-" + i, "board", NOON.plusSeconds(60));
        }

        assertThatThrownBy(() -> streams.open("staff-late", "board", NOON.plusSeconds(60)))
                .isInstanceOf(TooManyStreams.class);
    }

    private void deliver() {
        for (Runnable sending = sendings.poll(); sending != null; sending = sendings.poll()) {
            sending.run();
        }
    }

    private static Clock clock(InstantSource source) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
