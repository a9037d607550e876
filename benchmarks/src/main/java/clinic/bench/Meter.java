package clinic.bench;

import java.util.function.DoubleSupplier;

/**
 * Something that only grows while a workload runs, and of which each operation takes its share.
 *
 * @param reading all of it so far, in the unit
 */
record Meter(What what, DoubleSupplier reading) {

    /** @param name stands behind the workload's in the report */
    record What(String name, String unit) {}

    static Meter cpu(String name, Program process) {
        return new Meter(new What("cpu " + name, "µs/op"), () -> process.cpu().toNanos() / 1e3);
    }

    static Meter records(Kafka kafka) {
        return new Meter(new What("kafka records", "records/op"), kafka::records);
    }
}
