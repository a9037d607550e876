package clinic.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts each Java part: its built jar below the project's directory. */
public final class Programs {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path home;

    private Programs(Path home) {
        this.home = home;
    }

    /** The jars below the project's directory. */
    public static Programs builtIn(Path home) {
        return new Programs(home.toAbsolutePath().normalize());
    }

    List<String> command(Part part, List<String> jvmOptions) {
        return switch (part) {
            case KAFKA, IDENTITY, PAYER -> java(jvmOptions, jar("local", "-boot"), part.label());
            case BOOKING, SESSION, BILLING -> java(jvmOptions, jar(part.label() + "-service", ""));
            case FRONT_DOOR -> java(jvmOptions, jar("front-door", ""));
            case POSTGRES_BOOKING, POSTGRES_SESSION, POSTGRES_BILLING ->
                throw new IllegalArgumentException(part.label() + " is no Java program");
        };
    }

    private Path jar(String module, String classifier) {
        Path jar = home.resolve(module).resolve("target").resolve(module + "-1-SNAPSHOT" + classifier + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotStart(module + " is not built: " + home.relativize(jar)
                    + " is missing. ./clinic builds it; or run mvn -DskipTests package.");
        }
        return jar;
    }

    private static List<String> java(List<String> options, Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
