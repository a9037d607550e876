package clinic.booking.visit;

import static clinic.booking.visit.VisitRefused.Reason.ALREADY_BOOKED;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_CANCELLED;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_HERE;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_MISSED;
import static clinic.booking.visit.VisitRefused.Reason.IN_THE_PAST;
import static clinic.booking.visit.VisitRefused.Reason.NOT_BOOKED;
import static clinic.booking.visit.VisitRefused.Reason.TOO_EARLY;
import static clinic.platform.testing.Given.NOW;

import clinic.platform.testing.Given;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every command in every state of a visit. */
class VisitLifecycleTest {

    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Place PLACE = place(SOON);
    private static final Place OTHER = place(SOON.plusSeconds(1800));
    private static final VisitEvent BOOKED = new VisitEvent.Booked("visit-1", "patient-1", PLACE, null, NOW);
    private static final VisitEvent ARRIVED = new VisitEvent.PatientArrived(NOW);
    private static final VisitEvent CANCELLED = new VisitEvent.Cancelled("no ride", NOW);
    private static final VisitEvent MISSED = new VisitEvent.Missed(NOW);

    private static final VisitCommand BOOK = new VisitCommand.Book("visit-1", "patient-1", PLACE, null, NOW);
    private static final VisitCommand BOOK_OTHER = new VisitCommand.Book("visit-1", "patient-2", PLACE, null, NOW);
    private static final VisitCommand MOVE = new VisitCommand.Reschedule(OTHER, null, NOW);
    private static final VisitCommand CANCEL = new VisitCommand.Cancel("no ride", NOW);
    private static final VisitCommand MISS = new VisitCommand.MarkMissed(NOW);
    private static final VisitCommand CHECK_IN = new VisitCommand.CheckIn(NOW);

    private static Place place(Instant start) {
        return new Place(
                "dayplan-main-2026-03-02",
                "main",
                "Main Street",
                "America/Denver",
                "chair-1",
                "Chair 1",
                null,
                "ESKETAMINE",
                84,
                "staff-kosei",
                "staff-lindgren",
                "Dr Lindgren",
                start,
                start.plusSeconds(9600));
    }

    private static Given<VisitCommand, VisitState, VisitEvent> given(VisitEvent... events) {
        return Given.of(new VisitDecider()).given(events);
    }

    @Test
    void before_it_is_booked() {
        given().when(BOOK).then(BOOKED);
        given().when(MOVE).thenRefused(NOT_BOOKED);
        given().when(CANCEL).thenRefused(NOT_BOOKED);
        given().when(MISS).thenRefused(NOT_BOOKED);
        given().when(CHECK_IN).thenRefused(NOT_BOOKED);
    }

    @Test
    void booked() {
        given(BOOKED).when(BOOK).thenNothing();
        given(BOOKED).when(BOOK_OTHER).thenRefused(ALREADY_BOOKED);
        given(BOOKED).when(MOVE).then(new VisitEvent.Rescheduled(OTHER, PLACE, null, NOW));
        given(BOOKED).when(CANCEL).then(CANCELLED);
        given(BOOKED).when(MISS).thenRefused(TOO_EARLY);
        given(BOOKED).at(SOON).when(new VisitCommand.MarkMissed(SOON)).then(new VisitEvent.Missed(SOON));
        given(BOOKED).when(CHECK_IN).then(ARRIVED);
    }

    @Test
    void the_patient_is_here() {
        given(BOOKED, ARRIVED).when(BOOK).thenNothing();
        given(BOOKED, ARRIVED).when(MOVE).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(CANCEL).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(MISS).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(CHECK_IN).thenNothing();
    }

    @Test
    void cancelled() {
        given(BOOKED, CANCELLED).when(BOOK).thenNothing();
        given(BOOKED, CANCELLED).when(MOVE).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(CANCEL).thenNothing();
        given(BOOKED, CANCELLED).when(MISS).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(CHECK_IN).thenRefused(ALREADY_CANCELLED);
    }

    @Test
    void missed() {
        given(BOOKED, MISSED).when(BOOK).thenNothing();
        given(BOOKED, MISSED).when(MOVE).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(CANCEL).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(MISS).thenNothing();
        given(BOOKED, MISSED).when(CHECK_IN).thenRefused(ALREADY_MISSED);
    }

    @Test
    void a_time_gone_by_needs_a_reason_and_one_to_come_takes_none() {
        Place past = place(NOW.minusSeconds(1));
        given().when(new VisitCommand.Book("visit-1", "patient-1", past, null, NOW))
                .thenRefused(IN_THE_PAST);
        given().when(new VisitCommand.Book("visit-1", "patient-1", past, "power was out", NOW))
                .then(new VisitEvent.Booked("visit-1", "patient-1", past, "power was out", NOW));
        given().when(new VisitCommand.Book("visit-1", "patient-1", PLACE, "power was out", NOW))
                .thenBadInput("afterwards");
    }

    @Test
    void nothing_happened_in_the_future() {
        Instant later = NOW.plusSeconds(1);
        given().when(new VisitCommand.Book("visit-1", "patient-1", PLACE, null, later))
                .thenBadInput("occurredAt");
        given(BOOKED).when(new VisitCommand.CheckIn(later)).thenBadInput("occurredAt");
        given(BOOKED).when(new VisitCommand.Cancel("x", later)).thenBadInput("occurredAt");
        given(BOOKED).when(new VisitCommand.MarkMissed(later)).thenBadInput("occurredAt");
        given(BOOKED).when(new VisitCommand.Reschedule(OTHER, null, later)).thenBadInput("occurredAt");
    }

    @Test
    void nobody_arrives_half_a_day_early() {
        Place farther = place(NOW.plusSeconds(12 * 3600 + 1));
        given(new VisitEvent.Booked("visit-1", "patient-1", farther, null, NOW))
                .when(CHECK_IN)
                .thenRefused(TOO_EARLY);
    }

    @Test
    void a_cancellation_says_why() {
        given(BOOKED).when(new VisitCommand.Cancel(" ", NOW)).thenBadInput("reason");
    }
}
