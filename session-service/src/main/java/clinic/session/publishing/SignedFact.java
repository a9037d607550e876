package clinic.session.publishing;

import clinic.platform.event.RecordedEvent;
import clinic.session.treatment.Chart;
import clinic.session.treatment.Drug;
import clinic.session.treatment.Person;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the fact that a session was signed from its state, and from its log the proofs. */
record SignedFact(String sessionId, Signed session, List<RecordedEvent<Object>> log) {

    /** All that these clinics are: an office, in the payers' code list for places. */
    private static final String OFFICE = "11";

    private static final int MICROGRAMS_PER_MG = 1000;

    PublishedEvent.SessionSigned build() {
        Chart chart = session.chart();
        Drug drug = chart.drug();
        Instant first = known(drug.firstAt());
        Instant over = known(chart.leaving().overAt());
        return new PublishedEvent.SessionSigned(
                sessionId,
                chart.plan().visitId(),
                chart.plan().patientId(),
                chart.plan().siteId(),
                chart.plan().siteName(),
                chart.plan().zone().getId(),
                first.atZone(chart.plan().zone()).toLocalDate(),
                chart.plan().treatment(),
                OFFICE,
                known(chart.before().diagnosis()).codes(),
                doseMg(drug),
                drug.devices().stream().map(this::device).toList(),
                drug.started() == null ? null : infusion(drug),
                first,
                known(drug.lastAt()),
                over,
                (int) Duration.between(first, over).toMinutes(),
                over,
                chart.deviations().stream().map(this::deviation).toList(),
                prescriber(known(chart.before().order())),
                monitoredBy(),
                signature(session.signature()));
    }

    private static int doseMg(Drug drug) {
        return drug.stopped() == null
                ? drug.deviceMg()
                : (int) ((drug.stopped().event().givenMicrograms() + MICROGRAMS_PER_MG / 2) / MICROGRAMS_PER_MG);
    }

    private PublishedEvent.Device device(Drug.Proved<SessionEvent.DeviceGiven> given) {
        SessionEvent.DeviceGiven d = given.event();
        return new PublishedEvent.Device(
                d.number(),
                d.occurredAt(),
                d.ndc11(),
                d.lot(),
                d.doseMg(),
                eventId(given.sequence()),
                given.sequence());
    }

    private PublishedEvent.Infusion infusion(Drug drug) {
        InfusionStarted started = known(drug.started()).event();
        Drug.Proved<InfusionStopped> proof = known(drug.stopped());
        InfusionStopped stopped = proof.event();
        return new PublishedEvent.Infusion(
                started.occurredAt(),
                stopped.occurredAt(),
                stopped.minutes(),
                started.weightGrams(),
                stopped.givenMicrograms(),
                started.ndc11(),
                started.lot(),
                started.containerType(),
                started.drawnMicrograms(),
                stopped.wastedMicrograms(),
                eventId(proof.sequence()),
                proof.sequence());
    }

    private PublishedEvent.DeviationFact deviation(Chart.NotedDeviation noted) {
        return new PublishedEvent.DeviationFact(
                noted.deviation().rule().name(),
                known(noted.deviation().reason()),
                eventId(noted.sequence()),
                noted.sequence());
    }

    private static PublishedEvent.Prescriber prescriber(SessionEvent.TreatmentOrdered order) {
        return new PublishedEvent.Prescriber(
                order.prescriber().id(), order.prescriber().name(), order.npi());
    }

    /** Who took the last reading after the dose, whenever it was written down; the signer where there is none. */
    private Person monitoredBy() {
        Instant first = known(session.chart().drug().firstAt());
        return log.stream()
                .filter(e ->
                        e.event() instanceof VitalsRecorded v && !v.occurredAt().isBefore(first))
                .max(Comparator.comparing(e -> ((VitalsRecorded) e.event()).occurredAt()))
                .map(e -> new Person(e.recorded().actor(), e.recorded().actorName()))
                .orElse(session.signature().signer());
    }

    private static PublishedEvent.Signature signature(SessionEvent.SessionSigned s) {
        return new PublishedEvent.Signature(
                s.signer().id(), s.signer().name(), s.occurredAt(), s.meaning(), s.eventsSha256(), s.throughSequence());
    }

    private String eventId(long sequence) {
        return log.get((int) sequence).recorded().eventId();
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the signing rules let nothing unfinished through");
    }
}
