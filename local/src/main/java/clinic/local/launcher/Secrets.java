package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that are made up once and kept in files that only their owner can read. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secret of this name; made if there is none yet. */
    public String of(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the secret of this name is, or will be. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    private void create(Path file) throws IOException {
        Directories.ownerOnly(directory);
        Path half = Files.createTempFile(
                directory,
                "secret",
                ".half",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.write(half, secret.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException e) {
            // Another process made it at the same moment; both use that one.
        } finally {
            Files.delete(half);
        }
    }
}
