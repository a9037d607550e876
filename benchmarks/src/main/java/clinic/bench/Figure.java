package clinic.bench;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param ours in {@code unit}
 * @param limit the bare thing beside it, in the same unit; null where there is none
 * @param p50Ms of ours; null where nothing was timed one by one
 * @param sqlPerOp statements that the service sent, without begin and commit
 * @param walBytesPerOp write-ahead log of the database server
 */
record Figure(
        String workload,
        int clients,
        @Nullable Double ours,
        @Nullable Double limit,
        String unit,
        @Nullable Spread ratio,
        @Nullable Double p50Ms,
        @Nullable Double p95Ms,
        @Nullable Double p99Ms,
        @Nullable Double sqlPerOp,
        @Nullable Double walBytesPerOp,
        int blocks,
        int dropped) {

    private static final double MICROS = 1_000;

    record Spread(double median, double min, double max) {}

    /** @param latencies in µs; null where nothing was timed one by one */
    static Figure of(
            String workload,
            int clients,
            String unit,
            Ratios ratios,
            @Nullable Histogram latencies,
            @Nullable Double sqlPerOp,
            @Nullable Double walBytesPerOp) {
        Double median = ratios.median();
        Double min = ratios.min();
        Double max = ratios.max();
        return new Figure(
                workload,
                clients,
                ratios.ours(),
                ratios.limit(),
                unit,
                median == null || min == null || max == null ? null : new Spread(median, min, max),
                percentile(latencies, 50),
                percentile(latencies, 95),
                percentile(latencies, 99),
                sqlPerOp,
                walBytesPerOp,
                ratios.blocks(),
                ratios.dropped());
    }

    /** A value that stands alone, such as the size of a process. */
    static Figure alone(String workload, double ours, String unit) {
        return new Figure(workload, 0, ours, null, unit, null, null, null, null, null, null, 1, 0);
    }

    private static @Nullable Double percentile(@Nullable Histogram latencies, double percentile) {
        return latencies == null || latencies.getTotalCount() == 0
                ? null
                : latencies.getValueAtPercentile(percentile) / MICROS;
    }
}
