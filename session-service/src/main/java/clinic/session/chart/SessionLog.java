package clinic.session.chart;

import clinic.session.treatment.Phase;
import clinic.session.treatment.SessionEvent.SessionSigned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session's record as it was known at a moment.
 *
 * @param asOf null for now
 * @param hidden entries recorded after that moment
 * @param withheld entries that this reader does not need, see {@link MinimumNecessary}
 * @param signatureHolds whether the stored bytes still are those that were signed; null while unsigned
 */
record SessionLog(
        String sessionId,
        @Nullable Instant asOf,
        Phase phase,
        List<Entry> entries,
        int hidden,
        int withheld,
        int late,
        int amended,
        @Nullable SessionSigned signature,
        @Nullable Boolean signatureHolds) {}
