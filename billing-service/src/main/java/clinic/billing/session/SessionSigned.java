package clinic.billing.session;

import clinic.billing.care.Container;
import clinic.billing.care.Device;
import clinic.billing.care.Infusion;
import clinic.billing.care.SignedSession;
import clinic.billing.care.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our cut-down copy of session-service's signed session. */
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
        @Nullable List<HeardDevice> devices,
        @Nullable HeardInfusion infusion,
        Instant firstDoseAt,
        Instant lastDoseAt,
        Instant monitoringEndedAt,
        int observationMinutes,
        Prescriber prescriber,
        Signature signature) {

    record HeardDevice(
            int number,
            Instant givenAt,
            @Nullable String ndc11,
            String lot,
            int doseMg,
            String eventId,
            long sequence) {}

    record HeardInfusion(
            Instant startedAt,
            Instant stoppedAt,
            int minutes,
            int weightGrams,
            long doseMicrograms,
            @Nullable String ndc11,
            String lot,
            Container containerType,
            long drawnMicrograms,
            long wastedMicrograms,
            String eventId,
            long sequence) {}

    record Prescriber(String id, String name, @Nullable String npi) {}

    record Signature(String signedBy, String signerName, Instant signedAt) {}

    SignedSession session() {
        List<HeardDevice> given = devices == null ? List.of() : devices;
        return new SignedSession(
                sessionId,
                visitId,
                patientId,
                siteId,
                siteName,
                zone,
                serviceDate,
                treatment,
                placeOfService,
                diagnosisCodes,
                doseMg,
                given.stream()
                        .map(d -> new Device(
                                d.number(), d.givenAt(), d.ndc11(), d.lot(), d.doseMg(), d.eventId(), d.sequence()))
                        .toList(),
                infused(infusion),
                firstDoseAt,
                lastDoseAt,
                monitoringEndedAt,
                observationMinutes,
                new SignedSession.Prescriber(prescriber.id(), prescriber.name(), prescriber.npi()),
                signature.signerName(),
                signature.signedAt());
    }

    private static @Nullable Infusion infused(@Nullable HeardInfusion i) {
        return i == null
                ? null
                : new Infusion(
                        i.startedAt(),
                        i.stoppedAt(),
                        i.minutes(),
                        i.weightGrams(),
                        i.doseMicrograms(),
                        i.ndc11(),
                        i.lot(),
                        i.containerType(),
                        i.drawnMicrograms(),
                        i.wastedMicrograms(),
                        i.eventId(),
                        i.sequence());
    }
}
