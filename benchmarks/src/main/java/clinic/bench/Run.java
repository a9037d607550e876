package clinic.bench;

import org.HdrHistogram.Histogram;

/**
 * What one side of a block did.
 *
 * @param latencies in µs
 */
record Run(long operations, double seconds, Histogram latencies) {

    double perSecond() {
        return operations / seconds;
    }

    static Histogram histogram() {
        return new Histogram(60_000_000L, 3);
    }
}
