package clinic.session.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.decider.Actor;
import clinic.platform.decider.NotFound;
import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every command against every state, each state reached by folding events. The expected table stands beside the tests
 * as {@code lifecycle.txt}: it is the specification that a nurse can read, and is changed by hand.
 */
class LifecycleTableTest {

    private static final Map<String, List<SessionEvent>> STATES = states();

    private static Map<String, List<SessionEvent>> states() {
        Map<String, List<SessionEvent>> states = new LinkedHashMap<>();
        states.put("not begun", List.of());
        states.put("arrived", List.of(Sample.begun()));
        states.put("prepared", Sample.prepared());
        states.put("cleared", Sample.cleared());
        states.put("dosing", Sample.dosing());
        states.put("observing", Sample.observing());
        states.put("ready", Sample.ready());
        states.put("discharged", Sample.discharged());
        states.put("left early", Sample.leftEarly());
        states.put("signed", Sample.signed());
        states.put("infusion cleared", Sample.infusionCleared());
        states.put("infusing", Sample.infusing());
        states.put("infused", Sample.infused());
        return states;
    }

    @Test
    void every_command_in_every_state_does_what_the_table_says() throws IOException {
        assertThat(table()).isEqualTo(expected());
    }

    @Test
    void the_table_has_every_command_and_every_phase() {
        Set<Class<?>> tried = Orders.all().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(tried).isEqualTo(EventTypes.leaves(SessionCommand.class));
        Set<Class<?>> reached = STATES.values().stream()
                .map(events ->
                        Given.of(new SessionDecider()).given(events).state().getClass())
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(EventTypes.leaves(SessionState.class));
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        for (SessionCommand command : Orders.all()) {
            table.append(command.getClass().getSimpleName()).append('\n');
            STATES.forEach(
                    (name, events) -> table.append(String.format("    %-17s %s%n", name, outcome(command, events))));
        }
        return table.toString();
    }

    private static String outcome(SessionCommand command, List<SessionEvent> events) {
        Actor both = new Actor("staff-nurse", "Nora", Set.of("CLINICIAN", "PRESCRIBER"), Sample.NOW.minusSeconds(60));
        try {
            var outcome = Given.of(new SessionDecider())
                    .given(events)
                    .at(Sample.NOW)
                    .by(both)
                    .when(
                            command instanceof SessionCommand.Sign sign
                                    ? new SessionCommand.Sign(
                                            sign.occurredAt(), sign.meaning(), sign.eventsSha256(), events.size() - 1)
                                    : command);
            if (outcome.failure() instanceof SessionRefused refused) {
                return "refused: " + refused.reason();
            }
            assertThat(outcome.failure()).as("%s in %s", command, events).isNull();
            return outcome.events().isEmpty()
                    ? "changes nothing"
                    : outcome.events().stream()
                            .map(e -> e.getClass().getSimpleName())
                            .collect(Collectors.joining(", "));
        } catch (NotFound unknown) {
            return "unknown";
        }
    }

    private static String expected() throws IOException {
        try (InputStream text = LifecycleTableTest.class.getResourceAsStream("/lifecycle.txt")) {
            assertThat(text).as("lifecycle.txt").isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
