package clinic.x12.claim;

import clinic.x12.Address;
import java.time.LocalDate;

/**
 * Loops 2000C and 2010CA: a patient who is not the subscriber.
 *
 * @param relationship PAT01, such as 01 spouse, 19 child, G8 other
 */
public record Dependent(
        String relationship, String family, String given, Address address, LocalDate birthDate, String sex) {
    @Override
    public String toString() {
        return "Dependent";
    }
}
