package clinic.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A remittance of 20,000 claims, read with every check and balanced, beside two other parsers that only parse, beside one
 * of them that only cuts, and beside a bare look at every byte.
 */
final class X12Read implements Workload {

    private static final int CLAIMS = 20_000;

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        byte[] file = X12Sample.remittance(CLAIMS);
        List<Figure> figures = new ArrayList<>();
        figures.add(beside("x12-read / StAEDI", file, effort, X12Parsers::staedi));
        figures.add(beside("x12-read / StAEDI without schema", file, effort, X12Parsers::staediCutting));
        figures.add(beside("x12-read / x12-parser", file, effort, X12Parsers::imsweb));
        figures.add(beside("x12-read / byte scan", file, effort, X12Parsers::scan));
        figures.add(Figure.alone("x12-read allocation", allocated(file), "B/claim"));
        figures.add(Figure.alone("x12-read file", file.length / 1e6, "MB"));
        return figures;
    }

    private static Figure beside(String name, byte[] file, Effort effort, ToLongFunction<byte[]> other) {
        claimsPerSecond(file, effort.warmUp(), X12Parsers::ours);
        claimsPerSecond(file, effort.warmUp(), other);
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < effort.blocks(); block++) {
            double before = claimsPerSecond(file, effort.run(), other);
            double first = claimsPerSecond(file, effort.run(), X12Parsers::ours);
            double second = claimsPerSecond(file, effort.run(), X12Parsers::ours);
            double after = claimsPerSecond(file, effort.run(), other);
            blocks.add(new Block(List.of(before, after), List.of(first, second)));
        }
        return Figure.of(name, 1, "claims/s", Ratios.of(blocks), null, null, null);
    }

    /** Of as many readings as fill the time. */
    private static double claimsPerSecond(byte[] file, Duration time, ToLongFunction<byte[]> parser) {
        long begun = System.nanoTime();
        long readings = 0;
        do {
            if (parser.applyAsLong(file) < CLAIMS) {
                throw new IllegalStateException("a parser does not find all claims");
            }
            readings++;
        } while (System.nanoTime() - begun < time.toNanos());
        return readings * CLAIMS * 1e9 / (System.nanoTime() - begun);
    }

    private static double allocated(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        X12Parsers.ours(file);
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) CLAIMS;
    }
}
