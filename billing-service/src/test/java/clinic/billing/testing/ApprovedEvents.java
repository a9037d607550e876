package clinic.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.event.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Compares events with the files that were approved for them, one for every event and revision, kept for ever. */
public final class ApprovedEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApprovedEvents() {}

    public static <E> Stream<E> firstOfEach(Collection<E> events) {
        Map<Class<?>, E> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(event.getClass(), event));
        return first.values().stream();
    }

    public static void assertComplete(Stream<?> samples, Class<?> events) {
        assertThat(samples.map(Object::getClass).collect(Collectors.toSet())).isEqualTo(EventTypes.leaves(events));
    }

    public static void assertApproved(Object event) throws IOException {
        String name = EventTypes.nameOf(event.getClass()) + "." + EventTypes.revisionOf(event.getClass()) + ".json";
        try (InputStream file = ApprovedEvents.class.getResourceAsStream("/stored-events/" + name)) {
            assertThat(file)
                    .as("stored-events/%s; it would be\n%s", name, JSON.writeValueAsString(event))
                    .isNotNull();
            byte[] approved = file.readAllBytes();
            assertThat(JSON.readValue(approved, event.getClass())).isEqualTo(event);
            assertThat(JSON.readTree(JSON.writeValueAsBytes(event))).isEqualTo(JSON.readTree(approved));
        }
    }
}
