package clinic.session.publishing;

import clinic.session.treatment.ContainerType;
import clinic.session.treatment.Meaning;
import clinic.session.treatment.Person;
import clinic.session.treatment.Phase;
import clinic.session.treatment.Treatment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts on clinic.session.sessions; their fields are described by the schemas in contracts. */
sealed interface PublishedEvent {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PhaseChanged(
            String sessionId,
            String visitId,
            String patientId,
            String siteId,
            Phase phase,
            Instant since,
            @Nullable Instant nextDueAt,
            @Nullable String nextDue,
            boolean needsAttention,
            @Nullable String attention)
            implements PublishedEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionSigned(
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
            Instant dischargedAt,
            List<DeviationFact> deviations,
            Prescriber prescriber,
            Person monitoredBy,
            Signature signature)
            implements PublishedEvent {}

    record Device(int number, Instant givenAt, String ndc11, String lot, int doseMg, String eventId, long sequence) {}

    record Infusion(
            Instant startedAt,
            Instant stoppedAt,
            int minutes,
            int weightGrams,
            long doseMicrograms,
            String ndc11,
            String lot,
            ContainerType containerType,
            long drawnMicrograms,
            long wastedMicrograms,
            String eventId,
            long sequence) {}

    record DeviationFact(String rule, String reason, String eventId, long sequence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prescriber(String id, String name, @Nullable String npi) {}

    record Signature(
            String signedBy,
            String signerName,
            Instant signedAt,
            Meaning meaning,
            String eventsSha256,
            long throughSequence) {}
}
