package clinic.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.dayplan.DayPlanEvent;
import clinic.booking.patient.PatientEvent;
import clinic.booking.visit.VisitEvent;
import clinic.platform.testing.ApprovedEvents;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_event_that_was_ever_stored_is_read_back_whole() throws IOException {
        assertThat(new ApprovedEvents(PatientEvent.class, VisitEvent.class, DayPlanEvent.class).check())
                .isPositive();
    }
}
