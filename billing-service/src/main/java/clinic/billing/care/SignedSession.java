package clinic.billing.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signed treatment. Holds no identity, only the patient's opaque id.
 *
 * @param serviceDate the site's local date, which a payer calls the date of service
 * @param placeOfService two digits, e.g. 11 for an office
 * @param devices nasal devices one by one; empty for an infusion
 * @param infusion null for a nasal treatment
 * @param observationMinutes from the first dose to the end of monitoring
 */
public record SignedSession(
        String sessionId,
        String visitId,
        String patientId,
        String siteId,
        String siteName,
        String zone,
        LocalDate serviceDate,
        Treatment treatment,
        String placeOfService,
        List<String> diagnosisCodes,
        int doseMg,
        List<Device> devices,
        @Nullable Infusion infusion,
        Instant firstDoseAt,
        Instant lastDoseAt,
        Instant monitoringEndedAt,
        int observationMinutes,
        Prescriber prescriber,
        String signerName,
        Instant signedAt) {

    public SignedSession {
        diagnosisCodes = List.copyOf(diagnosisCodes);
        devices = List.copyOf(devices);
    }

    /** @param npi the national provider number; null if the roster has none */
    public record Prescriber(
            String id, String name, @Nullable String npi) {}
}
