package clinic.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import clinic.platform.testing.RouteRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BookingTest
class RoutesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Test
    void every_route_has_a_rule_and_keeps_to_it() throws Exception {
        assertThat(new RouteRules(context, desk.origin()).check()).isGreaterThan(30);
    }
}
