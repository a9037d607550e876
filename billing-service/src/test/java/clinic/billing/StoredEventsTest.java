package clinic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.claim.ClaimEvent;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.testing.BillingTest;
import clinic.platform.event.EventTypes;
import clinic.platform.source.EventSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the store can be read for ever: one approved file for every event and revision, never removed. */
@BillingTest
class StoredEventsTest {

    private static final Path APPROVED = Path.of("src/test/resources/stored-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    EventSerializer serializer;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    @Test
    void every_event_has_an_approved_file_of_its_revision() throws IOException {
        Set<String> names =
                files().stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

        assertThat(names)
                .containsAll(Stream.of(ClaimEvent.class, RemittanceEvent.class)
                        .flatMap(model -> EventTypes.leaves(model).stream())
                        .map(type -> EventTypes.nameOf(type) + "." + EventTypes.revisionOf(type) + ".json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_approved_file_reads_as_its_event_and_nothing_of_it_is_lost(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        int dot = name.lastIndexOf('.');
        byte[] approved = Files.readAllBytes(file);
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                approved, byte[].class, new SimpleSerializedType(name.substring(0, dot), name.substring(dot + 1)));

        Object event = serializer.deserialize(stored);

        assertThat(event).isInstanceOfAny(ClaimEvent.class, RemittanceEvent.class);
        byte[] written = serializer.serialize(event, byte[].class).getData();
        assertSame(JSON.readTree(approved), JSON.readTree(written), name);
    }

    /** Fields that came later are null in what was stored before. */
    private static void assertSame(JsonNode approved, JsonNode written, String where) {
        if (approved.isObject()) {
            assertThat(written.propertyNames()).as(where).containsAll(approved.propertyNames());
            written.propertyNames().forEach(name -> {
                if (approved.has(name)) {
                    assertSame(approved.get(name), written.get(name), where + "." + name);
                } else {
                    assertThat(written.get(name).isNull())
                            .as(where + "." + name)
                            .isTrue();
                }
            });
        } else if (approved.isArray()) {
            assertThat(written.size()).as(where).isEqualTo(approved.size());
            for (int n = 0; n < approved.size(); n++) {
                assertSame(approved.get(n), written.get(n), where + "[" + n + "]");
            }
        } else {
            assertThat(written).as(where).isEqualTo(approved);
        }
    }
}
