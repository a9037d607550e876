package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of a program, kept beside its jar as the JVM wants them: a start takes about half the processor time. The
 * JVM writes them at the first orderly end after a build, each into a file of its own, since several may end at once.
 */
public final class ClassArchive {

    private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

    /** Environment variables from which a JVM takes options. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path jar;
    private final String name;
    private final Path kept;
    private final Path half;

    /** @param name tells programs of one jar apart */
    public ClassArchive(Path jar, String name) {
        this.jar = jar;
        this.name = name;
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
        if (isFresh()) {
            return List.of("-Xlog:cds*=off", "-XX:SharedArchiveFile=" + kept);
        }
        removeLeftovers();
        return List.of("-Xlog:cds*=off", "-XX:ArchiveClassesAtExit=" + half);
    }

    private static boolean hasAgent(Map<String, String> environment) {
        return OPTIONS.stream()
                .map(name -> environment.getOrDefault(name, Objects.requireNonNullElse(System.getenv(name), "")))
                .anyMatch(options -> options.contains("-javaagent:") || options.contains("-agent"));
    }

    /** A build writes the jar anew; the libraries beside it keep the times that they were published with. */
    private boolean isFresh() {
        try {
            return Files.exists(kept) && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What JVMs wrote that nobody stopped in order, as after a failed start: one writes for seconds only. */
    private void removeLeftovers() {
        FileTime before = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(jar.resolveSibling(""), name + "-*.half")) {
            for (Path each : halves) {
                if (Files.getLastModifiedTime(each).compareTo(before) < 0) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * After an orderly end: what was written then serves from now on. If it can't be kept, as when a build has removed the
     * folder, a later start writes it again: no reason to leave a stop half done.
     */
    public void keep() {
        if (!Files.exists(half)) {
            return;
        }
        try {
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("the classes of {} could not be kept for the next start: {}", name, e.toString());
        }
    }
}
