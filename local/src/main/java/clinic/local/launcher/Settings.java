package clinic.local.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a clinic is to be started.
 *
 * @param data durable directory of this clinic: databases, Kafka, secrets, files, logs
 * @param programs where the programs are
 * @param ports which ports they listen on
 * @param environment extra environment of a part, for tests and for trying a setting
 */
public record Settings(Path data, Programs programs, Ports ports, Map<Part, Map<String, String>> environment) {

    public Settings(Path data, Programs programs, Ports ports) {
        this(data, programs, ports, Map.of());
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path runs() {
        return data.resolve("run");
    }

    /** Data directory of one part. */
    public Path of(Part part) {
        return data.resolve(part.label());
    }

    /** Where billing puts claims and finds answers, and the payer simulator the other way round. */
    public Path clearingHouse() {
        return data.resolve("clearing-house");
    }
}
