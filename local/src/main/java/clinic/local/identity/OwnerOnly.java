package clinic.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read, and that are there whole or not at all. */
final class OwnerOnly {

    private static final FileAttribute<?> FILE = permissions("rw-------");
    private static final FileAttribute<?> DIRECTORY = permissions("rwx------");

    private OwnerOnly() {}

    static void write(Path directory, String name, byte[] content) throws IOException {
        Files.createDirectories(directory, DIRECTORY);
        Path half = Files.createTempFile(directory, name, ".half", FILE);
        Files.write(half, content, StandardOpenOption.SYNC);
        Files.move(half, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
