package clinic.bench;

import java.util.List;

/**
 * What was measured side by side, in the order raw, ours, ours, raw; in a workload's own unit.
 *
 * @param raw both neighbours: the bare thing, before and after
 */
record Block(List<Double> raw, List<Double> ours) {

    private static final double STEADY = 2;

    Block {
        raw = List.copyOf(raw);
        ours = List.copyOf(ours);
    }

    double meanOfRaw() {
        return mean(raw);
    }

    double meanOfOurs() {
        return mean(ours);
    }

    double ratio() {
        return meanOfOurs() / meanOfRaw();
    }

    /** Whether the machine did the same before and after: the raw neighbours differ at most twofold. */
    boolean steady() {
        double least = raw.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = raw.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return least > 0 && most <= STEADY * least;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
