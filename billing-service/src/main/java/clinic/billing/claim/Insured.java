package clinic.billing.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The patient as booking last told it. Lives in a claim's preparation, never in an event. */
public record Insured(
        String patientId,
        String given,
        String family,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable Address address,
        @Nullable Coverage coverage) {

    public record Address(
            String line,
            String city,
            String state,
            @Nullable String postalCode) {

        @Override
        public String toString() {
            return "Address";
        }
    }

    /**
     * The coverage of the claim's rank in force on the date of service.
     *
     * @param relationship of the patient to the insured, as booking says it; null if it never did
     */
    public record Coverage(
            String coverageId,
            String payerId,
            String payerName,
            String filingCode,
            @Nullable String memberNumber,
            @Nullable String groupNumber,
            int rank,
            @Nullable String relationship,
            @Nullable String authorizationNumber) {

        private static final String SELF = "SELF";

        /** The patient is the insured. Of anybody else booking knows no name, so a claim can't say it. */
        public boolean ofPatient() {
            return SELF.equals(relationship);
        }

        @Override
        public String toString() {
            return "Coverage[" + coverageId + "]";
        }
    }

    /** Says nothing of the person, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "Insured[" + patientId + "]";
    }
}
