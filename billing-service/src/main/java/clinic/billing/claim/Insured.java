package clinic.billing.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The patient as booking last told it, who is also the subscriber. Lives in a claim's preparation, never in an event. */
public record Insured(
        String patientId,
        String given,
        String family,
        LocalDate birthDate,
        String sex,
        @Nullable Address address,
        @Nullable Coverage coverage) {

    public record Address(String line, String city, String state, String postalCode) {}

    /** The coverage of the claim's rank in force on the date of service. */
    public record Coverage(
            String coverageId,
            String payerId,
            String payerName,
            String filingCode,
            String memberNumber,
            @Nullable String groupNumber,
            int rank,
            @Nullable String authorizationNumber) {}

    /** Says nothing of the person, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "Insured[" + patientId + "]";
    }
}
