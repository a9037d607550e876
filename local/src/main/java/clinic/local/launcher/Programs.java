package clinic.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts each Java part: its built jar, with the others it needs beside it, below the project's directory. */
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
            case KAFKA, IDENTITY, PAYER -> java(jvmOptions, jar(part), part.label());
            default -> java(jvmOptions, jar(part));
        };
    }

    ClassArchive archive(Part part) {
        return new ClassArchive(jar(part), part.label());
    }

    private Path jar(Part part) {
        return switch (part) {
            case KAFKA, IDENTITY, PAYER -> jar("local", "-boot");
            case BOOKING, SESSION, BILLING -> jar(part.label() + "-service", "");
            case FRONT_DOOR -> jar("front-door", "");
            case POSTGRES_BOOKING, POSTGRES_SESSION, POSTGRES_BILLING ->
                throw new IllegalArgumentException(part.label() + " is no Java program");
        };
    }

    private Path jar(String module, String classifier) {
        Path jar = home.resolve(module).resolve("target/app").resolve(module + "-1-SNAPSHOT" + classifier + ".jar");
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
