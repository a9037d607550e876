package clinic.billing.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our cut-down copy of booking's patient: what an 837P needs to know of a person. */
public record HeardPatient(
        String patientId,
        String given,
        String family,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable Address address,
        @Nullable List<Coverage> coverages) {

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

    /** @param relationship of the patient to the insured, null in what was heard before we listened for it */
    public record Coverage(
            String coverageId,
            String payerId,
            String payerName,
            String filingCode,
            @Nullable String memberNumber,
            @Nullable String groupNumber,
            int rank,
            @Nullable String relationship,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String authorizationNumber) {

        boolean inForceOn(LocalDate date) {
            return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
        }

        @Override
        public String toString() {
            return "Coverage[" + coverageId + "]";
        }
    }

    @Override
    public String toString() {
        return "HeardPatient[" + patientId + "]";
    }
}
