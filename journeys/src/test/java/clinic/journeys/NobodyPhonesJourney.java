package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Last, so that all that the other journeys made the processes do has been watched. */
@Order(Integer.MAX_VALUE)
@ExtendWith(InClinic.class)
class NobodyPhonesJourney {

    @Test
    void no_process_of_the_clinic_tries_to_reach_another_machine(Clinic clinic) throws Exception {
        Awaitility.await().until(() -> clinic.sockets().looks() > 3);

        assertThat(clinic.sockets().most()).as("sockets that were looked at").isGreaterThan(30);
        assertThat(clinic.sockets().stillLooking()).isTrue();
        assertThat(clinic.sockets().outside()).isEmpty();
        assertThat(clinic.lookups().names())
                .as("names that were looked up")
                .isSubsetOf(Set.of("localhost", InetAddress.getLocalHost().getHostName()));
    }
}
