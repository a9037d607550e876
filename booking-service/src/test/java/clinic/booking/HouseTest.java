package clinic.booking;

import clinic.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls inside this service. */
class HouseTest {

    @Test
    void models_are_pure_and_slices_keep_apart() {
        new HouseRules(
                        "clinic.booking",
                        Set.of("patient", "visit", "dayplan", "site", "overview", "placing", "session"),
                        Set.of("patient", "visit", "dayplan"))
                .check();
    }
}
