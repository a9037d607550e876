package clinic.session.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.session.Contracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we write is what the contract shows, field by field, and the schema takes it. */
class PublishedFactsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static void writesTheExample(String fact, Class<? extends PublishedEvent> type) {
        byte[] example = Contracts.example(fact);
        Contracts.accepts(fact, new String(example, StandardCharsets.UTF_8));
        PublishedEvent read = JSON.readValue(example, type);
        String written = JSON.writeValueAsString(read);
        Contracts.accepts(fact, written);
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(example));
    }

    @Test
    void phase_changed_is_written_as_its_example() {
        writesTheExample("session/phase-changed.v1", PublishedEvent.PhaseChanged.class);
    }

    @Test
    void session_signed_is_written_as_its_example() {
        writesTheExample("session/session-signed.v1", PublishedEvent.SessionSigned.class);
    }
}
