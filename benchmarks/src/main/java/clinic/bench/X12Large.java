package clinic.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A remittance of 500 MB in one transaction, inspected by a process of its own that has 256 MB of heap. */
final class X12Large implements Workload {

    private static final long BYTES = 500_000_000;
    private static final int CLAIMS = 1_000;
    private static final String HEAP = "-Xmx256m";

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        Path directory = workspace.fresh("x12-large");
        Path file = directory.resolve("large.835");
        try {
            write(file);
            long begun = System.nanoTime();
            int status = inspect(workspace, file, directory.resolve("inspected.json"));
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (status != 0) {
                throw new IllegalStateException("the large file did not read as valid: status " + status);
            }
            return List.of(Figure.alone("x12-large (heap 256 MB)", Files.size(file) / 1e6 / seconds, "MB/s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims of a small file again and again, with the payment and the count of segments that they come to. */
    private static void write(Path file) throws IOException {
        String small = new String(X12Sample.remittance(CLAIMS), StandardCharsets.US_ASCII);
        int from = small.indexOf("CLP*");
        int to = small.indexOf("SE*");
        byte[] claims = small.substring(from, to).getBytes(StandardCharsets.US_ASCII);
        long times = BYTES / claims.length;
        long segments = small.substring(from, to).chars().filter(c -> c == '~').count();
        long rest = small.substring(small.indexOf("ST*"), from)
                        .chars()
                        .filter(c -> c == '~')
                        .count()
                + 1;
        String paid = small.replaceFirst("(?s).*BPR\\*I\\*([0-9.]+)\\*.*", "$1");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            String total = new java.math.BigDecimal(paid)
                    .multiply(java.math.BigDecimal.valueOf(times))
                    .toPlainString();
            out.write(small.substring(0, from)
                    .replace("BPR*I*" + paid + "*", "BPR*I*" + total + "*")
                    .getBytes(StandardCharsets.US_ASCII));
            for (long time = 0; time < times; time++) {
                out.write(claims);
            }
            out.write(small.substring(to)
                    .replaceFirst("SE\\*\\d+", "SE*" + (rest + times * segments))
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static int inspect(Workspace workspace, Path file, Path answer) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        workspace.library("x12").toString(),
                        "clinic.x12.inspect.Main",
                        file.toString())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
