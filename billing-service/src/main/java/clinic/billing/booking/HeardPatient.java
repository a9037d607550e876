package clinic.billing.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our cut-down copy of booking's patient: what an 837P needs to know of a person. */
public record HeardPatient(
        String patientId,
        String given,
        String family,
        LocalDate birthDate,
        String sex,
        @Nullable Address address,
        @Nullable List<Coverage> coverages) {

    public record Address(String line, String city, String state, String postalCode) {}

    public record Coverage(
            String coverageId,
            String payerId,
            String payerName,
            String filingCode,
            String memberNumber,
            @Nullable String groupNumber,
            int rank,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String authorizationNumber) {

        boolean inForceOn(LocalDate date) {
            return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
        }
    }

    @Override
    public String toString() {
        return "HeardPatient[" + patientId + "]";
    }
}
