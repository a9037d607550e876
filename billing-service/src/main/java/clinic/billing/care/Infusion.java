package clinic.billing.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One infusion, with the clock times that a timed code needs and the waste that a modifier needs. */
public record Infusion(
        Instant startedAt,
        Instant stoppedAt,
        int minutes,
        int weightGrams,
        long doseMicrograms,
        @Nullable String ndc11,
        String lot,
        Container containerType,
        long drawnMicrograms,
        long wastedMicrograms,
        String eventId,
        long sequence) {}
