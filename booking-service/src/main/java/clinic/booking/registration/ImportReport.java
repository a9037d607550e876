package clinic.booking.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each entry of a file.
 *
 * @param problem why the file as a whole could not be read; null if it could
 */
record ImportReport(
        int imported,
        int unchanged,
        int unsupported,
        int broken,
        List<Entry> entries,
        @Nullable String problem) {

    /** What became of one entry. */
    enum Outcome {
        IMPORTED,
        UNCHANGED,
        UNSUPPORTED,
        BROKEN
    }

    /**
     * @param index from 0, as in the file
     * @param id the patient or coverage it became; null if none
     * @param reason never holds identity
     */
    record Entry(
            int index,
            String resource,
            Outcome outcome,
            @Nullable String id,
            @Nullable String reason) {}

    static ImportReport of(List<Entry> entries) {
        return new ImportReport(
                count(entries, Outcome.IMPORTED),
                count(entries, Outcome.UNCHANGED),
                count(entries, Outcome.UNSUPPORTED),
                count(entries, Outcome.BROKEN),
                List.copyOf(entries),
                null);
    }

    private static int count(List<Entry> entries, Outcome outcome) {
        return (int) entries.stream().filter(e -> e.outcome() == outcome).count();
    }
}
