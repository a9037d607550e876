package clinic.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places of the whole product, the same in every service: data that the services bring along as
 * {@code web/navigation.json}.
 *
 * @param roles how people call each role
 */
public record Navigation(
        @Nullable String brand,
        @Nullable Search search,
        List<Item> items,
        @Nullable Map<String, String> roles) {

    /**
     * @param group heading under which the item stands; empty for the first ones
     * @param covers further paths whose pages belong to this place
     */
    public record Item(
            String group,
            String label,
            String href,
            Set<String> roles,
            @Nullable List<String> covers) {

        /** Whether a path is this place, lies below it, or belongs to it. */
        public boolean holds(String path) {
            return below(path, href) || (covers != null && covers.stream().anyMatch(cover -> below(path, cover)));
        }

        private static boolean below(String path, String place) {
            return path.equals(place) || path.startsWith(place + "/");
        }
    }

    /** Words are posted to {@code action}: they never stand in an address. */
    public record Search(String action, String placeholder, Set<String> roles) {}

    static Navigation load() {
        try (InputStream json = Navigation.class.getResourceAsStream("/web/navigation.json")) {
            return json == null
                    ? new Navigation(null, null, List.of(), Map.of())
                    : JsonMapper.builder().build().readValue(json, Navigation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String called(String role) {
        return roles == null ? role : roles.getOrDefault(role, role);
    }

    List<Item> of(Set<String> roles) {
        return items.stream()
                .filter(item -> item.roles().stream().anyMatch(roles::contains))
                .toList();
    }
}
