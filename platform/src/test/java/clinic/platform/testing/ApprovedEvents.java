package clinic.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.event.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the store can be read for ever: one approved file for every event and revision under
 * {@code src/test/resources/stored-events}, never removed. Personal fields stand there in clear.
 */
public final class ApprovedEvents {

    private static final Path APPROVED = Path.of("src/test/resources/stored-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<Class<?>> leaves;
    private final EventTypes types;

    /** @param models the sealed event types of a service */
    public ApprovedEvents(Class<?>... models) {
        this.leaves = Stream.of(models)
                .flatMap(model -> EventTypes.leaves(model).stream())
                .collect(Collectors.toSet());
        this.types = new EventTypes(List.of(models));
    }

    /** @return how many files were read */
    public int check() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(APPROVED)) {
            files = all.sorted().toList();
        }
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .as("approved files")
                .containsAll(leaves.stream()
                        .map(type -> EventTypes.nameOf(type) + "." + EventTypes.revisionOf(type) + ".json")
                        .toList());
        for (Path file : files) {
            read(file);
        }
        return files.size();
    }

    /** A file that no event claims, or of a revision that nobody brings up to date, ends here with its name. */
    private void read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        int dot = name.lastIndexOf('.');
        JsonNode approved = JSON.readTree(Files.readAllBytes(file));
        Object event = JSON.treeToValue(approved, types.classOf(name.substring(0, dot), name.substring(dot + 1)));
        same(approved, JSON.readTree(JSON.writeValueAsBytes(event)), name);
    }

    /** Fields that came later are null in what was stored before. */
    private static void same(JsonNode approved, JsonNode written, String where) {
        if (approved.isObject()) {
            assertThat(written.propertyNames()).as(where).containsAll(approved.propertyNames());
            written.properties().forEach(field -> {
                if (approved.has(field.getKey())) {
                    same(approved.get(field.getKey()), field.getValue(), where + "." + field.getKey());
                } else {
                    assertThat(field.getValue().isNull())
                            .as(where + "." + field.getKey() + ", new and null")
                            .isTrue();
                }
            });
        } else if (approved.isArray()) {
            assertThat(written.size()).as(where).isEqualTo(approved.size());
            for (int n = 0; n < approved.size(); n++) {
                same(approved.get(n), written.get(n), where + "[" + n + "]");
            }
        } else {
            assertThat(written).as(where).isEqualTo(approved);
        }
    }
}
