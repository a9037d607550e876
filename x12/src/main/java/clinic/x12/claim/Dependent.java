package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.AsSent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2000C and 2010CA: a patient who is not the subscriber.
 *
 * @param relationship PAT01, such as 01 spouse, 19 child, G8 other
 * @param patientInformation PAT as a whole: beside the relationship death, weight and pregnancy; none says no more
 */
public record Dependent(
        String relationship,
        String family,
        String given,
        Address address,
        LocalDate birthDate,
        String sex,
        @Nullable AsSent patientInformation) {
    public Dependent(
            String relationship, String family, String given, Address address, LocalDate birthDate, String sex) {
        this(relationship, family, given, address, birthDate, sex, null);
    }

    @Override
    public String toString() {
        return "Dependent";
    }
}
