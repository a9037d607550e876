package clinic.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where this run keeps its files: on the disk of the project, since that is where a clinic's databases would be. */
record Workspace(Path home) implements AutoCloseable {

    /** The project's directory, or the one that the script names. */
    static Workspace here() {
        String home = System.getenv("CLINIC_HOME");
        Workspace workspace = new Workspace(
                Path.of(home == null ? "." : home).toAbsolutePath().normalize());
        workspace.close();
        return workspace;
    }

    /** A module that is no program. */
    Path library(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-1-SNAPSHOT.jar");
    }

    /** A program, with what it needs beside it. */
    Path jar(String module, String classifier) {
        return home.resolve(module).resolve("target/app").resolve(module + "-1-SNAPSHOT" + classifier + ".jar");
    }

    Path report() {
        return home.resolve("benchmarks").resolve("latest.json");
    }

    /** Stays between runs. */
    Path kept(String name) {
        return home.resolve("benchmarks").resolve("target").resolve(name);
    }

    /** A new, empty directory. */
    Path fresh(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(runs()), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path runs() {
        return kept("runs");
    }

    /** Removes what runs have left. */
    @Override
    public void close() {
        if (!Files.exists(runs())) {
            return;
        }
        try (Stream<Path> files = Files.walk(runs())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
