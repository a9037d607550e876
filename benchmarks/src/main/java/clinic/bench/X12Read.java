package clinic.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A large remittance, read with every check and balanced, beside two other parsers that only parse, beside one
 * of them that only cuts, and beside a bare look at every byte.
 */
final class X12Read implements Workload {

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        Sample sample = new Sample(X12Sample.remittance(effort.claims()), effort.claims());
        List<Figure> figures = new ArrayList<>();
        figures.add(beside("x12-read / StAEDI", sample, effort, X12Parsers::staedi));
        figures.add(beside("x12-read / StAEDI without schema", sample, effort, X12Parsers::staediCutting));
        figures.add(beside("x12-read / x12-parser", sample, effort, X12Parsers::imsweb));
        figures.add(beside("x12-read / byte scan", sample, effort, X12Parsers::scan));
        figures.add(Figure.alone("x12-read allocation", allocated(sample), "B/claim"));
        figures.add(Figure.alone("x12-read file", sample.file().length / 1e6, "MB"));
        return figures;
    }

    private record Sample(byte[] file, int claims) {}

    private static Figure beside(String name, Sample sample, Effort effort, ToLongFunction<byte[]> other) {
        // Thousands of claims a second need less time than commands do.
        Duration warmUp = effort.warmUp().dividedBy(2);
        Duration time = effort.run().dividedBy(2);
        claimsPerSecond(sample, warmUp, X12Parsers::ours);
        claimsPerSecond(sample, warmUp, other);
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < effort.blocks(); block++) {
            double before = claimsPerSecond(sample, time, other);
            double first = claimsPerSecond(sample, time, X12Parsers::ours);
            double second = claimsPerSecond(sample, time, X12Parsers::ours);
            double after = claimsPerSecond(sample, time, other);
            blocks.add(new Block(List.of(before, after), List.of(first, second)));
        }
        return Figure.of(name, 1, "claims/s", Ratios.of(blocks), null, null, null);
    }

    /** Of as many readings as fill the time. */
    private static double claimsPerSecond(Sample sample, Duration time, ToLongFunction<byte[]> parser) {
        long begun = System.nanoTime();
        long readings = 0;
        do {
            if (parser.applyAsLong(sample.file()) < sample.claims()) {
                throw new IllegalStateException("a parser does not find all claims");
            }
            readings++;
        } while (System.nanoTime() - begun < time.toNanos());
        return readings * sample.claims() * 1e9 / (System.nanoTime() - begun);
    }

    private static double allocated(Sample sample) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        X12Parsers.ours(sample.file());
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) sample.claims();
    }
}
