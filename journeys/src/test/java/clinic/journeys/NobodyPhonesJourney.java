package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.HashSet;
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
        assertThat(clinic.sockets().failures()).isEmpty();
        assertThat(clinic.sockets().outside()).isEmpty();
        assertThat(clinic.lookups().names()).as("names that were looked up").isSubsetOf(thisMachine());
    }

    /** A process may ask what the machine it runs on is called. */
    private static Set<String> thisMachine() throws Exception {
        Set<String> names =
                new HashSet<>(Set.of("localhost", InetAddress.getLocalHost().getHostName()));
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            network.inetAddresses().map(InetAddress::getHostAddress).forEach(names::add);
        }
        return names;
    }
}
