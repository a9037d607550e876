package clinic.booking.visit;

import static clinic.booking.visit.VisitRefused.Reason.ALREADY_BOOKED;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_CANCELLED;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_HERE;
import static clinic.booking.visit.VisitRefused.Reason.ALREADY_MISSED;
import static clinic.booking.visit.VisitRefused.Reason.IN_THE_PAST;
import static clinic.booking.visit.VisitRefused.Reason.NOT_BOOKED;
import static clinic.booking.visit.VisitRefused.Reason.TOO_EARLY;
import static clinic.platform.testing.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.time.Instant;
import java.util.List;
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
    private static final VisitCommand HEAR = new VisitCommand.HearArrival(NOW);
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
        given().when(HEAR).thenNothing();
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
        given(BOOKED).when(HEAR).then(ARRIVED);
    }

    @Test
    void the_patient_is_here() {
        given(BOOKED, ARRIVED).when(BOOK).thenNothing();
        given(BOOKED, ARRIVED).when(MOVE).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(CANCEL).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(MISS).thenRefused(ALREADY_HERE);
        given(BOOKED, ARRIVED).when(CHECK_IN).thenNothing();
        given(BOOKED, ARRIVED).when(HEAR).thenNothing();
    }

    @Test
    void cancelled() {
        given(BOOKED, CANCELLED).when(BOOK).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(MOVE).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(CANCEL).thenNothing();
        given(BOOKED, CANCELLED).when(MISS).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(CHECK_IN).thenRefused(ALREADY_CANCELLED);
        given(BOOKED, CANCELLED).when(HEAR).thenNothing();
    }

    @Test
    void missed() {
        given(BOOKED, MISSED).when(BOOK).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(MOVE).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(CANCEL).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(MISS).thenNothing();
        given(BOOKED, MISSED).when(CHECK_IN).thenRefused(ALREADY_MISSED);
        given(BOOKED, MISSED).when(HEAR).thenNothing();
    }

    @Test
    void no_command_and_no_state_is_left_out_above() {
        assertThat(EventTypes.leaves(VisitCommand.class))
                .containsExactlyInAnyOrder(
                        VisitCommand.Book.class,
                        VisitCommand.Reschedule.class,
                        VisitCommand.Cancel.class,
                        VisitCommand.MarkMissed.class,
                        VisitCommand.CheckIn.class,
                        VisitCommand.HearArrival.class);
        assertThat(EventTypes.leaves(VisitState.class))
                .containsExactlyInAnyOrder(
                        VisitState.Unbooked.class,
                        VisitState.Booked.class,
                        VisitState.Arrived.class,
                        VisitState.Cancelled.class,
                        VisitState.Missed.class);
    }

    @Test
    void the_same_id_for_another_time_chair_or_dose_is_another_booking() {
        for (Place other : List.of(
                OTHER,
                PLACE.asked("main", "chair-2", "ESKETAMINE", 84, SOON),
                PLACE.asked("east", "chair-1", "ESKETAMINE", 84, SOON),
                PLACE.asked("main", "chair-1", "IV_KETAMINE", 84, SOON),
                PLACE.asked("main", "chair-1", "ESKETAMINE", 56, SOON))) {
            given(BOOKED)
                    .when(new VisitCommand.Book("visit-1", "patient-1", other, null, NOW))
                    .thenRefused(ALREADY_BOOKED);
        }
    }

    @Test
    void a_booking_that_is_sent_again_after_a_move_is_still_the_same() {
        VisitEvent moved = new VisitEvent.Rescheduled(OTHER, PLACE, null, NOW);
        given(BOOKED, moved).when(BOOK).thenNothing();
        given(BOOKED, moved)
                .when(new VisitCommand.Book("visit-1", "patient-1", OTHER, null, NOW))
                .thenRefused(ALREADY_BOOKED);
    }

    @Test
    void an_arrival_that_is_heard_never_lies_in_the_future_and_is_never_too_early() {
        Place farther = place(NOW.plusSeconds(48 * 3600));
        given(new VisitEvent.Booked("visit-1", "patient-1", farther, null, NOW))
                .when(new VisitCommand.HearArrival(NOW.plusSeconds(2)))
                .then(ARRIVED);
    }

    @Test
    void a_time_gone_by_needs_a_reason_and_one_to_come_takes_none() {
        Place past = place(NOW.minusSeconds(1));
        given().when(new VisitCommand.Book("visit-1", "patient-1", past, null, NOW))
                .thenRefused(IN_THE_PAST);
        given().when(new VisitCommand.Book("visit-1", "patient-1", past, "power was out", NOW))
                .then(new VisitEvent.Booked("visit-1", "patient-1", past, "power was out", NOW));
        given().when(new VisitCommand.Book("visit-1", "patient-1", PLACE, "power was out", NOW))
                .thenBadInput("enteredAfterwards");
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
