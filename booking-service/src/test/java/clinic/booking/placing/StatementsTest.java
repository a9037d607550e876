package clinic.booking.placing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import clinic.platform.testing.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a booking costs in round trips while somebody waits for the answer. */
@BookingTest
class StatementsTest {

    private static final String REQUESTS = "tomcat-handler";

    @Autowired
    Statements statements;

    @Autowired
    Desk desk;

    @Test
    void a_booking_asks_for_its_site_takes_its_day_loads_reserves_and_appends() {
        String site = desk.siteWithDay(Desk.COMING);
        String patient = desk.patient("Rita", "Counted");

        List<String> sent = statements.of(
                REQUESTS, () -> Desk.ok(desk.book(Desk.visit(), patient, site, "ESKETAMINE", Desk.COMING + "T09:00")));

        // How often it asks whether the screens have the booking depends on how fast they are.
        assertThat(sent.stream().filter(sql -> !sql.contains("from applied")))
                .satisfiesExactly(
                        zone -> assertThat(zone).contains("from site"),
                        lock -> assertThat(lock).contains("pg_advisory_xact_lock"),
                        load -> assertThat(load).contains("from store.event"),
                        reserve -> assertThat(reserve).startsWith("insert into reservation"),
                        append -> assertThat(append).startsWith("insert into store.event"));
    }
}
