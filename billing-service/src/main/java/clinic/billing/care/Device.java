package clinic.billing.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One nasal device given.
 *
 * @param ndc11 eleven digits, 5-4-2 without hyphens
 * @param eventId the session's event that proves it
 */
public record Device(
        int number, Instant givenAt, @Nullable String ndc11, String lot, int doseMg, String eventId, long sequence) {}
