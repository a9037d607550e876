package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The file that says which process a part is. It keeps the start time beside the number: numbers are used again, and
 * nothing may be ended because it happens to have the number of a process that was ours.
 */
final class RunFile {

    private final Path file;

    RunFile(Path directory, String label) {
        this.file = directory.resolve(label + ".pid");
    }

    /** A process that has ended already has no start time any more, and nothing is left to be ended. */
    void write(ProcessHandle process) {
        Optional<Instant> started = process.info().startInstant();
        if (started.isEmpty()) {
            delete();
            return;
        }
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.writeString(half, process.pid() + " " + started.get().toEpochMilli() + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that the file names, if it is still the one that was written down and still runs. */
    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            long started = Long.parseLong(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(instant -> instant.toEpochMilli() == started)
                            .orElse(false));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
