package clinic.booking.web;

import clinic.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void walls_stand() {
        new HouseRules(
                        "clinic.booking",
                        Set.of("patient", "visit", "dayplan", "placing", "site", "overview", "session"),
                        Set.of("patient", "visit", "dayplan"))
                .check();
    }
}
