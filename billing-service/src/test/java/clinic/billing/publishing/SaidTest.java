package clinic.billing.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.Office;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What we say is the example, and the schema accepts it. */
class SaidTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(
                        "claim-opened.v1",
                        new PublishedEvent.ClaimOpened(
                                "claim-session-visit-0b6f3c1e-1-1",
                                "session-visit-0b6f3c1e",
                                "CW20417",
                                "Cascade PPO",
                                128_800,
                                Instant.parse("2026-11-23T20:41:10.123456Z"))),
                Arguments.of(
                        "claim-state-changed.v1",
                        new PublishedEvent.ClaimStateChanged(
                                "claim-session-visit-0b6f3c1e-1-1",
                                "session-visit-0b6f3c1e",
                                "PATIENT_BALANCE",
                                92_720,
                                10_000,
                                Instant.parse("2026-11-25T09:14:02.500000Z"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("said")
    void what_we_say_is_the_example_and_the_schema_accepts_it(String fact, PublishedEvent said) throws IOException {
        String written = JSON.writeValueAsString(said);

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(example(fact)));
        assertThat(errors(fact, written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("said")
    void the_schema_does_not_accept_just_anything(String fact, PublishedEvent said) throws IOException {
        assertThat(errors(fact, JSON.writeValueAsString(said).replace("sessionId", "session")))
                .isNotEmpty();
    }

    private static String example(String fact) {
        return Office.example("billing/" + fact);
    }

    private static List<Error> errors(String fact, String json) throws IOException {
        try (InputStream schema = SaidTest.class.getResourceAsStream("/contracts/billing/" + fact + ".schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
