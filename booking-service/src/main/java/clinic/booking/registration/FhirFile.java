package clinic.booking.registration;

import clinic.platform.decider.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FHIR file cut into its entries before anything is parsed as FHIR, so that one broken entry does not take the others
 * with it.
 */
record FhirFile(List<Entry> entries) {

    private static final int MOST_ENTRIES = 20_000;

    /** @param fullUrl by which other entries refer to it; empty if it has none */
    record Entry(int index, String fullUrl, String type, JsonNode resource) {}

    /** @throws BadInput if this is no FHIR JSON at all */
    static FhirFile read(byte[] bytes, JsonMapper json) {
        JsonNode root = root(bytes, json);
        String type = text(root, "resourceType");
        BadInput.check(!type.isEmpty(), "file", "This is not a FHIR resource: it has no resourceType.");
        if (!type.equals("Bundle")) {
            return new FhirFile(List.of(new Entry(0, "", type, root)));
        }
        JsonNode list = root.get("entry");
        BadInput.check(list == null || list.isArray(), "file", "The bundle's entry is not a list.");
        List<Entry> entries = new ArrayList<>();
        if (list != null) {
            BadInput.check(list.size() <= MOST_ENTRIES, "file", "The bundle has more than 20000 entries.");
            for (JsonNode entry : list) {
                JsonNode resource = entry.get("resource");
                JsonNode kept = resource == null ? entry : resource;
                entries.add(new Entry(
                        entries.size(),
                        text(entry, "fullUrl"),
                        resource == null ? "" : text(resource, "resourceType"),
                        kept));
            }
        }
        return new FhirFile(entries);
    }

    private static JsonNode root(byte[] bytes, JsonMapper json) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            // Files from other systems may begin with a byte order mark.
            return json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new BadInput(
                    "file",
                    "This is not JSON"
                            + (at == null ? "." : ": line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    private static String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value != null && value.isString() ? value.asString() : "";
    }
}
