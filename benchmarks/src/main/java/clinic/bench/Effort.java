package clinic.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients counts of concurrent clients, one after another
 * @param blocks blocks of each workload and count
 * @param run length of one side of a block
 * @param warmUp before the first block of a process
 * @param events events in the store that is rebuilt
 * @param claims of the remittance that parsers read
 * @param signatures signed sessions of one block, as many each second as {@code signaturesPerSecond}
 */
record Effort(
        String name,
        List<Integer> clients,
        int blocks,
        Duration run,
        Duration warmUp,
        int events,
        int claims,
        int signatures,
        double signaturesPerSecond) {

    /** Under ten minutes in all. */
    static final Effort SHORT =
            new Effort("short", List.of(8), 3, Duration.ofSeconds(2), Duration.ofSeconds(3), 20_000, 4_000, 16, 4);

    static final Effort FULL = new Effort(
            "full", List.of(1, 8, 32), 5, Duration.ofSeconds(10), Duration.ofSeconds(20), 200_000, 20_000, 60, 3);

    /** Shows that every workload runs; its figures mean nothing. */
    static final Effort TINY =
            new Effort("tiny", List.of(4), 1, Duration.ofMillis(800), Duration.ofMillis(800), 2_000, 400, 4, 2);
}
