package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;

import clinic.platform.decider.Actor;
import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.BeginSession;
import clinic.session.treatment.SessionEvent.CalledOff;
import clinic.session.treatment.SessionEvent.SessionBegun;
import org.junit.jupiter.api.Test;

class BeginSessionTest {

    private static final Actor BOOKING = Actor.system("booking-arrival");

    private static Given<SessionCommand, SessionState, SessionEvent> given(SessionEvent... events) {
        return Given.of(new SessionDecider()).given(events).at(Sample.NOW).by(Sample.nurse());
    }

    private static BeginSession begin(int minute) {
        return new BeginSession(at(minute), Sample.plan(Treatment.ESKETAMINE), false, Sample.protocol());
    }

    @Test
    void a_repeat_changes_nothing_while_the_patient_is_here() {
        given(Sample.begun()).when(begin(0)).thenNothing();
    }

    @Test
    void a_visit_that_is_over_is_not_begun_again_and_an_arrival_that_is_heard_again_changes_nothing() {
        var over = given(Sample.begun(), new CalledOff(at(20), "patient changed their mind"));
        over.when(begin(30)).thenRefused(Reason.SESSION_OVER);
        over.by(BOOKING).when(begin(0)).thenNothing();
    }

    @Test
    void an_arrival_long_before_the_visit_is_a_wrong_date_unless_it_was_heard() {
        given().when(begin(-721)).thenBadInput("occurredAt");
        given().by(BOOKING).when(begin(-721)).thenTypes(SessionBegun.class);
    }
}
