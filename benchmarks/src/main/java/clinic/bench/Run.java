package clinic.bench;

import org.HdrHistogram.Histogram;

/**
 * What one side of a block did.
 *
 * @param latencies in µs
 * @param cpuNanos of the threads that did it, in this process
 * @param allocatedBytes by the same threads
 */
record Run(long operations, double seconds, Histogram latencies, long cpuNanos, long allocatedBytes) {

    double perSecond() {
        return operations / seconds;
    }

    static Histogram histogram() {
        return new Histogram(60_000_000L, 3);
    }
}
