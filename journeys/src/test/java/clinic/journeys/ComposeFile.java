package clinic.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What stands in docker-compose.yml, its anchors and merges resolved. */
record ComposeFile(Map<String, Map<String, Object>> services) {

    static final Path PATH = Path.of(System.getProperty("clinic.home", "..")).resolve("docker-compose.yml");

    static ComposeFile read() {
        try {
            return parse(Files.readString(PATH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static ComposeFile parse(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Map<String, Object> file = new Yaml(new SafeConstructor(strict)).load(text);
        return new ComposeFile((Map<String, Map<String, Object>>) file.get("services"));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
    }

    /** Names of services before each of which the condition for going on stands. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> waitsFor(String service) {
        return (Map<String, Map<String, Object>>) services.get(service).getOrDefault("depends_on", Map.of());
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String service, String name) {
        return (List<Object>) services.get(service).getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String service, String name) {
        return (Map<String, Object>) services.get(service).getOrDefault(name, Map.of());
    }
}
