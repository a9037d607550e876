package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.ApprovedEvents;
import clinic.session.treatment.SessionEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_event_that_was_ever_stored_is_read_back_whole() throws IOException {
        assertThat(new ApprovedEvents(SessionEvent.class).check()).isPositive();
    }
}
