package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The classes of a program, kept beside its jar as the JVM wants them: a start takes about half the processor time. The
 * JVM writes them at the first orderly end after a build, each into a file of its own, since several may end at once.
 */
public final class ClassArchive {

    private final Path libraries;
    private final Path kept;
    private final Path half;

    /** @param name tells programs of one jar apart */
    public ClassArchive(Path jar, String name) {
        this.libraries = jar.resolveSibling("lib");
        this.kept = jar.resolveSibling(name + "-" + Runtime.version() + ".jsa");
        this.half = jar.resolveSibling(name + "-" + UUID.randomUUID() + ".half");
    }

    /** What the JVM is told at this start. It leaves an archive aside that does not fit, and says so nowhere. */
    public List<String> options() {
        return List.of(
                "-Xlog:cds*=off", isFresh() ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + half);
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
