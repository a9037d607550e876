package clinic.journeys;

import clinic.local.launcher.Child;
import clinic.local.launcher.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk on which a database server's data directory just fits, for as long as this is open: a tmpfs, which only root may
 * mount. The data come from the server's own directory and go back there.
 */
final class SmallDisk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ROOM_BYTES = 64L << 20;
    private static final int BLOCK_BYTES = 1 << 16;

    private final Child server;
    private final Path data;
    private final Path aside;
    private final Path filler;

    SmallDisk(Clinic clinic, Part database) throws Exception {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")) && mountable(), "only root may mount a small disk");
        this.server = clinic.parts().part(database);
        this.data = clinic.parts().settings().of(database).toAbsolutePath();
        this.aside = data.resolveSibling(data.getFileName() + ".aside");
        this.filler = data.resolve("filler");
        server.stop();
        Files.move(data, aside);
        Files.createDirectory(data);
        run("mount", "-t", "tmpfs", "-o", "size=" + (size(aside) + ROOM_BYTES), "tmpfs", data.toString());
        run("cp", "-a", aside + "/.", data.toString());
        up();
    }

    private static boolean mountable() throws Exception {
        Path tried = Files.createTempDirectory("small-disk");
        try {
            boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=65536", "tmpfs", tried.toString());
            return mounted && ran("umount", tried.toString());
        } finally {
            Files.delete(tried);
        }
    }

    /** Until not a block is left. */
    void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (Files.getFileStore(data).getUsableSpace() >= BLOCK_BYTES) {
                file.write(new byte[BLOCK_BYTES]);
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    private void up() {
        server.start();
        server.awaitServing();
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void run(String... command) throws Exception {
        if (!ran(command)) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static boolean ran(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() throws Exception {
        free();
        server.stop();
        run("rm", "-r", aside.toString());
        run("cp", "-a", data.toString(), aside.toString());
        run("umount", data.toString());
        Files.delete(data);
        Files.move(aside, data);
        up();
    }
}
