package clinic.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import clinic.platform.decider.Actor;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Refused;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Given these events, when this command, then those events or this refusal.
 *
 * <pre>{@code
 * Given.of(new OrderDecider()).given(opened()).when(addLine()).then(lineAdded());
 * Given.of(new OrderDecider()).given(closed()).when(addLine()).thenRefused(ORDER_IS_CLOSED);
 * }</pre>
 */
public final class Given<C, S, E> {

    /** A Monday at noon UTC: the fixed now of decider tests. */
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Decider<C, S, E> decider;
    private final S state;
    private final Situation situation;

    private Given(Decider<C, S, E> decider, S state, Situation situation) {
        this.decider = decider;
        this.state = state;
        this.situation = situation;
    }

    public static <C, S, E> Given<C, S, E> of(Decider<C, S, E> decider) {
        Actor somebody = new Actor("staff-1", "Somebody", Set.of(), NOW);
        return new Given<>(decider, decider.initial(), new Situation(NOW, somebody));
    }

    @SafeVarargs
    public final Given<C, S, E> given(E... events) {
        return given(Arrays.asList(events));
    }

    public Given<C, S, E> given(List<? extends E> events) {
        S folded = state;
        for (E event : events) {
            folded = decider.evolve(folded, event);
        }
        return new Given<>(decider, folded, situation);
    }

    public Given<C, S, E> at(Instant now) {
        return new Given<>(decider, state, new Situation(now, situation.actor()));
    }

    public Given<C, S, E> by(Actor actor) {
        return new Given<>(decider, state, new Situation(situation.now(), actor));
    }

    public S state() {
        return state;
    }

    public Outcome<E> when(C command) {
        try {
            return new Outcome<>(List.copyOf(decider.decide(command, state, situation)), null);
        } catch (Refused | BadInput failure) {
            return new Outcome<>(List.of(), failure);
        }
    }

    /** What became of a command. */
    public record Outcome<E>(List<E> events, @Nullable RuntimeException failure) {

        @SafeVarargs
        public final Outcome<E> then(E... expected) {
            succeeded();
            assertThat(events).isEqualTo(Arrays.asList(expected));
            return this;
        }

        public Outcome<E> thenNothing() {
            return then();
        }

        @SafeVarargs
        public final Outcome<E> thenTypes(Class<? extends E>... expected) {
            succeeded();
            assertThat(events.stream().map(Object::getClass).toList()).isEqualTo(Arrays.asList(expected));
            return this;
        }

        public Outcome<E> thenRefused(Enum<?> reason) {
            if (!(failure instanceof Refused refused)) {
                return fail("expected a refusal " + reason + ", got " + (failure == null ? events : failure));
            }
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.sentence()).isNotBlank();
            return this;
        }

        public Outcome<E> thenBadInput(String field) {
            if (!(failure instanceof BadInput bad)) {
                return fail("expected bad input " + field + ", got " + (failure == null ? events : failure));
            }
            assertThat(bad.field()).isEqualTo(field);
            return this;
        }

        public Outcome<E> saying(String part) {
            assertThat(failure).isNotNull();
            assertThat(failure).hasMessageContaining(part);
            return this;
        }

        public Outcome<E> and(Consumer<List<E>> check) {
            check.accept(events);
            return this;
        }

        private void succeeded() {
            if (failure != null) {
                throw new AssertionError("expected events, got " + failure.getMessage(), failure);
            }
        }
    }
}
