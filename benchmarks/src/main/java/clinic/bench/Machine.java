package clinic.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What this machine could do in this run, without which no figure can be read. */
final class Machine {

    private static final int SYNCS = 200;
    private static final int BLOCK = 8_192;
    private static final int SHA_MEGABYTES = 64;

    private Machine() {}

    /** Lines for the report. */
    static List<String> facts(Workspace workspace, Effort effort) {
        List<String> facts = new ArrayList<>();
        facts.add("%s run, %d processors, Java %s, flags in process %s, of services %s"
                .formatted(
                        effort.name(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.runtime.version"),
                        java.lang.management.ManagementFactory.getRuntimeMXBean()
                                .getInputArguments(),
                        Program.JVM));
        facts.add("commit " + commit(workspace));
        facts.add("fsync of %d bytes %.0f µs, SHA-256 %.0f MB/s"
                .formatted(BLOCK, fsyncMicros(workspace.fresh("fsync")), shaMegabytesPerSecond()));
        try (Server server = Server.start(workspace)) {
            facts.add(server.value("postgres", "select version()"));
            facts.add(server.value("postgres", """
                    select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in
                    ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections',
                     'wal_level', 'data_checksums')"""));
            facts.add(rates(workspace, server));
        }
        return facts;
    }

    private static String rates(Workspace workspace, Server server) {
        String database = server.fresh();
        // The migrations make the table whose shape is copied.
        new Model(server, database, workspace.kept("bench.key")).close();
        ClosedLoop second = new ClosedLoop(1, Duration.ofSeconds(1), Long.MAX_VALUE);
        try (RawInsert raw = new RawInsert(server, database);
                Connection connection =
                        DriverManager.getConnection(server.url(database), Server.APP, server.password())) {
            AtomicLong numbers = new AtomicLong();
            second.run(numbers, n -> raw.insert());
            double inserts = second.run(numbers, n -> raw.insert()).perSecond();
            double selects =
                    second.run(numbers, n -> Sql.text(connection, "select 1")).perSecond();
            return "one client: raw insert %.0f/s, select 1 %.0f/s".formatted(inserts, selects);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double fsyncMicros(Path directory) {
        try (FileChannel file =
                FileChannel.open(directory.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begun = System.nanoTime();
            for (int i = 0; i < SYNCS; i++) {
                file.write(ByteBuffer.allocate(BLOCK));
                file.force(false);
            }
            return (System.nanoTime() - begun) / 1e3 / SYNCS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double shaMegabytesPerSecond() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] megabyte = new byte[1 << 20];
            digest.digest(megabyte);
            long begun = System.nanoTime();
            for (int i = 0; i < SHA_MEGABYTES; i++) {
                digest.update(megabyte);
            }
            digest.digest();
            return SHA_MEGABYTES * 1e9 / (System.nanoTime() - begun);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commit(Workspace workspace) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(workspace.home().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String name = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? name.strip() : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
