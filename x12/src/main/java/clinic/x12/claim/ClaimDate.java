package clinic.x12.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * DTP: a day or a range of days.
 *
 * @param qualifier such as 431 onset of the illness, 435 admission, 096 discharge, 439 accident
 * @param last set for a range
 */
public record ClaimDate(
        String qualifier, LocalDate first, @Nullable LocalDate last) {}
