package clinic.local.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo clinic's own input: rooms, payers, patients. */
final class DemoFiles {

    /** Bundles below {@code demo/patients}. A class path can't be listed everywhere, so they are named. */
    static final List<String> PATIENTS = List.of(
            "elfreda-champlin",
            "elia-mills",
            "emery-langosh",
            "filomena-wisozk",
            "freeda-johnston",
            "garfield-wehner",
            "jacobo-abeyta",
            "javier-maggio",
            "jc-thiel",
            "lonnie-goodwin",
            "manual-bernhard",
            "osvaldo-boehm");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {}

    static byte[] patient(String name) {
        return bytes("patients/" + name + ".json");
    }

    static JsonNode json(String name) {
        return JSON.readTree(bytes(name + ".json"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/demo/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
