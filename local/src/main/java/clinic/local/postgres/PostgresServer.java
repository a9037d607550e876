package clinic.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One server's data directory and the commands that make, run and stop it. Durable: a commit is on the disk when it is
 * answered. Every log-in needs a password from the first start on; there is no moment in which anyone is trusted.
 *
 * @param data data directory
 * @param port loopback port
 */
public record PostgresServer(PostgresBinaries binaries, Path data, int port) {

    /** Role that makes the service's database and its two roles, and nothing else. */
    public static final String SUPERUSER = "postgres";

    private static final int INITDB_SECONDS = 120;

    /** Whether this user can run PostgreSQL on this machine. */
    public static boolean canRunHere() {
        return AsRoot.possible();
    }

    public boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data directory under a neighbouring name first: a killed start leaves nothing that looks finished. */
    public void create(String superuserPassword, Path log) {
        Path half = data.resolveSibling(data.getFileName() + ".half");
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            delete(half);
            Path password = Files.createTempFile(
                    data.toAbsolutePath().getParent(),
                    "password",
                    ".half",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(password, superuserPassword);
                run(INITDB_SECONDS, log, initdb(half, password));
            } finally {
                Files.delete(password);
            }
            Files.move(half, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command whose process is the server itself. */
    public List<String> command() {
        return AsRoot.command(List.of(
                binaries.program("postgres").toString(),
                "-D",
                data.toAbsolutePath().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "max_connections=80",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "log_parameter_max_length_on_error=0",
                "-c",
                "log_min_error_statement=panic",
                // The detail of a failure quotes the row.
                "-c",
                "log_error_verbosity=terse"));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private List<String> initdb(Path directory, Path password) {
        return AsRoot.command(List.of(
                binaries.program("initdb").toString(),
                "-D",
                directory.toAbsolutePath().toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password.toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
    }

    private static void run(int seconds, Path log, List<String> command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " took more than " + seconds + " s");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed with " + process.exitValue() + "; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
