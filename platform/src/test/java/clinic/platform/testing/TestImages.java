package clinic.platform.testing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.testcontainers.utility.DockerImageName;

/** Whether servers come from containers (-Dclinic.containers), and from which images (property, else environment). */
final class TestImages {

    /** A busy machine takes longer than the minute that Testcontainers gives a server. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private TestImages() {}

    static boolean wanted() {
        return Boolean.getBoolean("clinic.containers");
    }

    static DockerImageName postgres() {
        return image("postgres", "postgres:18").asCompatibleSubstituteFor("postgres");
    }

    static DockerImageName kafka() {
        return image("kafka", "apache/kafka:4.2.2").asCompatibleSubstituteFor("apache/kafka");
    }

    private static DockerImageName image(String part, String otherwise) {
        String name = Optional.ofNullable(System.getProperty("clinic.image." + part))
                .or(() -> Optional.ofNullable(System.getenv("CLINIC_" + part.toUpperCase(Locale.ROOT) + "_IMAGE")))
                .orElse(otherwise);
        return DockerImageName.parse(name);
    }
}
