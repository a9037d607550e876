package clinic.bench;

import clinic.bench.plain.PlainBooking;
import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Part;
import clinic.local.launcher.Ports;
import clinic.local.launcher.Programs;
import clinic.local.launcher.Progress;
import clinic.local.launcher.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * From nothing to the first request that the front-door serves, all parts of {@code ./clinic up} included, beside one
 * plain Boot process. The very first start, which also makes the databases, is apart. Then what all processes hold.
 */
final class Start implements Workload {

    private static final double KILOBYTES = 1_024;

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Figure> figures = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Settings settings = settings(workspace);
        try (Server server = Server.start(workspace)) {
            String database = server.fresh();
            server.execute(database, "set role clinic_app; set search_path = app; " + PlainBooking.TABLE);
            figures.add(Figure.alone("start-first", seconds(() -> clinic(settings)), "s"));
            for (int block = 0; block < effort.blocks(); block++) {
                double before = plain(workspace, server, database);
                double ours;
                long begun = System.nanoTime();
                try (LocalClinic clinic = clinic(settings)) {
                    ours = (System.nanoTime() - begun) / 1e9;
                    if (block == effort.blocks() - 1) {
                        figures.addAll(memory(clinic));
                    }
                }
                blocks.add(new Block(List.of(before, plain(workspace, server, database)), List.of(ours)));
            }
        }
        figures.addFirst(Figure.of("start", 1, "s", Ratios.of(blocks), null, null, null));
        return figures;
    }

    static Settings settings(Workspace workspace) {
        return new Settings(
                workspace.fresh("clinic").resolve("data"), Programs.builtIn(workspace.home()), Ports.free());
    }

    /** Started, and a page of it served. */
    private static LocalClinic clinic(Settings settings) {
        LocalClinic clinic = LocalClinic.start(settings, Progress.silent());
        try {
            HttpURLConnection home =
                    (HttpURLConnection) clinic.frontDoor().resolve("/").toURL().openConnection();
            home.setInstanceFollowRedirects(false);
            home.setReadTimeout(30_000);
            if (home.getResponseCode() >= 500) {
                throw new IllegalStateException("the front-door answers " + home.getResponseCode());
            }
            return clinic;
        } catch (IOException e) {
            clinic.close();
            throw new UncheckedIOException(e);
        }
    }

    private static double plain(Workspace workspace, Server server, String database) {
        return seconds(() -> BookingProcess.plain(workspace, server, database));
    }

    /** Until it serves; its stop does not count. */
    private static <T extends AutoCloseable> double seconds(Supplier<T> start) {
        long begun = System.nanoTime();
        try (T started = start.get()) {
            return (System.nanoTime() - begun) / 1e9;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Figure> memory(LocalClinic clinic) {
        List<Figure> figures = new ArrayList<>();
        double all = 0;
        for (Part part : Part.values()) {
            double megabytes = residentKilobytes(clinic.part(part).pid()) / KILOBYTES;
            all += megabytes;
            figures.add(Figure.alone("memory " + part.label(), megabytes, "MB"));
        }
        figures.addFirst(Figure.alone("memory", all, "MB"));
        return figures;
    }

    /** Proportional, so that what PostgreSQL's processes share counts once; of the process and all below it. */
    private static long residentKilobytes(long pid) {
        long below = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> residentKilobytes(child.pid()))
                .sum();
        try {
            return below
                    + Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum();
        } catch (IOException e) {
            // A child that ended meanwhile.
            return below;
        }
    }
}
