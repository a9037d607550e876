package clinic.billing;

import clinic.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls inside this service. */
class HouseTest {

    @Test
    void models_are_pure_and_slices_keep_apart() {
        new HouseRules(
                        "clinic.billing",
                        Set.of(
                                "claim",
                                "remittance",
                                "charge",
                                "care",
                                "ledger",
                                "booking",
                                "session",
                                "dossier",
                                "edi",
                                "setup"),
                        Set.of("claim", "remittance", "charge", "care"))
                .check();
    }
}
