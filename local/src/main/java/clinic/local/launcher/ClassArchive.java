package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The classes of a program, kept beside its jar as the JVM wants them: a start takes about half the processor time. The
 * JVM writes them at the first orderly end after a build, each into a file of its own, since several may end at once.
 */
public final class ClassArchive {

    /** Environment variables from which a JVM takes options. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Path libraries;
    private final Path kept;
    private final Path half;

    /** @param name tells programs of one jar apart */
    public ClassArchive(Path jar, String name) {
        this.libraries = jar.resolveSibling("lib");
        this.kept = jar.resolveSibling(name + "-" + Runtime.version() + ".jsa");
        this.half = jar.resolveSibling(name + "-" + UUID.randomUUID() + ".half");
    }

    /**
     * What the JVM is told at this start. It leaves an archive aside that does not fit, and says so nowhere. One that is
     * given an agent would refuse to start if it had to write what the agent may have changed.
     *
     * @param environment what it gets beside this process's own
     */
    public List<String> options(Map<String, String> environment) {
        if (hasAgent(environment)) {
            return List.of();
        }
        return List.of(
                "-Xlog:cds*=off", isFresh() ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + half);
    }

    private static boolean hasAgent(Map<String, String> environment) {
        return OPTIONS.stream()
                .map(name -> environment.getOrDefault(name, Objects.requireNonNullElse(System.getenv(name), "")))
                .anyMatch(options -> options.contains("-javaagent:") || options.contains("-agent"));
    }

    private boolean isFresh() {
        try {
            return Files.exists(kept)
                    && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(libraries)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After an orderly end: what was written then serves from now on. */
    public void keep() {
        if (Files.exists(half)) {
            try {
                Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
