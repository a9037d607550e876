package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.RouteRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SessionServiceTest
class RoutesTest {

    private static final int AT_LEAST = 50;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinic clinic;

    @Test
    void every_route_has_a_rule_and_keeps_out_whom_it_does_not_name() throws Exception {
        assertThat(new RouteRules(context, clinic.origin()).check()).isGreaterThan(AT_LEAST);
    }
}
