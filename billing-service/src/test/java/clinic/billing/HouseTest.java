package clinic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.platform.testing.HouseRules;
import clinic.platform.testing.RouteRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BillingTest
class HouseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Office office;

    @Test
    void every_route_has_a_rule_and_keeps_it() throws Exception {
        assertThat(new RouteRules(context, office.origin()).check()).isGreaterThan(20);
    }

    @Test
    void models_are_pure_and_slices_do_not_use_each_other() {
        new HouseRules(
                        "clinic.billing",
                        Set.of(
                                "care",
                                "charge",
                                "claim",
                                "remittance",
                                "deposit",
                                "setup",
                                "dossier",
                                "booking",
                                "edi",
                                "ledger"),
                        Set.of("care", "charge", "claim", "remittance", "deposit"))
                .check();
    }
}
