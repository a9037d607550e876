package clinic.booking.publishing;

import clinic.booking.visit.Visit;
import clinic.booking.visit.VisitEvent;
import clinic.booking.visit.VisitState;
import clinic.platform.event.Recorded;
import clinic.platform.publishing.Said;
import clinic.platform.publishing.Translation;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Everything that happens to a visit is said; identity is not: it travels on the patients topic. */
@Component
class VisitTranslation implements Translation<VisitState, VisitEvent> {

    private static final String PREFIX = "clinic.booking.";

    @Override
    public Class<Visit> of() {
        return Visit.class;
    }

    @Override
    public String topic() {
        return "clinic.booking.visits";
    }

    @Override
    public Optional<Said> say(VisitEvent event, Recorded recorded, Supplier<VisitState> stateAfter) {
        if (!(stateAfter.get() instanceof VisitState.Known visit)) {
            return Optional.empty();
        }
        String id = visit.visitId();
        String patient = visit.patientId();
        return Optional.of(
                switch (event) {
                    case VisitEvent.Booked e ->
                        said(
                                "visit-booked.v1",
                                PublishedVisit.Booked.of(visit, e.place(), e.afterwards(), e.occurredAt(), null));
                    case VisitEvent.Rescheduled e ->
                        said(
                                "visit-rescheduled.v1",
                                PublishedVisit.Booked.of(
                                        visit,
                                        e.place(),
                                        e.afterwards(),
                                        e.occurredAt(),
                                        e.previous().start()));
                    case VisitEvent.Cancelled e ->
                        said(
                                "visit-cancelled.v1",
                                new PublishedVisit.Cancelled(id, patient, e.reason(), e.occurredAt()));
                    case VisitEvent.Missed e ->
                        said("visit-missed.v1", new PublishedVisit.Missed(id, patient, e.occurredAt()));
                    case VisitEvent.PatientArrived e ->
                        said(
                                "patient-arrived.v1",
                                new PublishedVisit.PatientArrived(
                                        id, patient, visit.place().siteId(), e.occurredAt()));
                });
    }

    private static Said said(String type, Object body) {
        return new Said(PREFIX + type, body);
    }
}
