package clinic.session;

import clinic.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void the_walls_of_this_service_stand() {
        new HouseRules("clinic.session", Set.of("treatment", "booking", "billing", "stored"), Set.of("treatment"))
                .check();
    }
}
