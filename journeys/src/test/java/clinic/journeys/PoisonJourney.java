package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import clinic.local.launcher.Part;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A message that can't be taken in parks its patient's visit, with the reason on a screen; the other visits go on, and what
 * waited is taken in once the cause is gone. Leaves a broker without the poison, refilled from the stores.
 */
@Order(60)
@ExtendWith(InClinic.class)
class PoisonJourney {

    private static final long SEED = 20261126;
    private static final int FIVE_MB = 5_000_000;
    private static final String HEARING = "session.visits-heard";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<Part, Set<String>> HEARINGS = Map.of(
            Part.BOOKING, Set.of("booking.treatments"),
            Part.SESSION, Set.of("session.visits-heard", "session.patients-heard", "session.claims-heard"),
            Part.BILLING, Set.of("billing.booking-patients", "billing.session-sessions"));

    @Test
    void a_message_that_can_not_be_taken_in_stops_its_visit_alone_and_shows_why(Clinic clinic) throws Exception {
        clinic.setUp();
        Topic visits = new Topic(clinic.kafka(), "clinic.booking.visits");
        List<Visit> poisoned = new ArrayList<>();
        try (Visit bystander = new Visit(clinic, "bystander", 54);
                StaffClient admin = clinic.staff(Clinic.ADMIN);
                Browser browser = new Browser()) {
            bystander.register("Ben", "Bystander");
            bystander.book();
            poisoned.add(
                    with(clinic, "teleported", 51, visits, fact -> fact.type("clinic.booking.visit-teleported.v1")));
            poisoned.add(with(clinic, "newer", 52, visits, fact -> fact.type("clinic.booking.patient-arrived.v2")));
            visits.letIn(FIVE_MB + 100_000);
            poisoned.add(with(clinic, "huge", 53, visits, fact -> fact.data(random(FIVE_MB))));
            visits.say(Poison.withoutHeaders("rubbish", random(200)));
            awaitParked(admin, parked -> parked.size() == 7);

            bystander.checkIn();
            bystander.begin();
            poisoned.forEach(visit -> assertThat(visit.hasBegun()).as(visit.id).isFalse());
            shown(clinic, browser, poisoned);

            for (JsonNode rubbish : parked(admin).stream()
                    .filter(each -> each.path("first").asBoolean())
                    .toList()) {
                giveUp(admin, Part.SESSION, rubbish);
            }
            poisoned.forEach(visit -> replayed(admin, visit));
            poisoned.forEach(Visit::begin);
            assertThat(parked(admin)).isEmpty();
        } finally {
            poisoned.forEach(Visit::close);
        }
        Faults.wiped(clinic);
    }

    @Test
    void every_consumer_of_every_topic_sets_rubbish_aside_and_goes_on(Clinic clinic) throws Exception {
        clinic.setUp();
        try (StaffClient admin = clinic.staff(Clinic.ADMIN);
                Office office = new Office(clinic);
                Visit first = new Visit(clinic, "before-rubbish", 57);
                Visit visit = new Visit(clinic, "after-rubbish", 56)) {
            // Whatever has a topic has said something by then.
            first.untilSigning("Fritz", "First");
            first.sign();
            office.claim(first, "READY");
            for (String topic : Topic.OF_FACTS) {
                new Topic(clinic.kafka(), topic).say(Poison.withoutHeaders("rubbish", random(200)));
            }
            for (Part service : Part.services()) {
                awaitParked(admin, service, parked -> hearings(parked).equals(HEARINGS.get(service)));
            }

            visit.untilSigning("Gina", "Goes-On");

            for (Part service : Part.services()) {
                parked(admin, service).forEach(each -> giveUp(admin, service, each));
                assertThat(parked(admin, service)).isEmpty();
            }
        }
        Faults.wiped(clinic);
    }

    private static Set<String> hearings(List<JsonNode> parked) {
        return parked.stream()
                .filter(each -> each.path("reason").asString().contains("the header ce_id is missing"))
                .map(each -> each.path("hearing").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void the_broker_refuses_what_is_larger_than_any_fact(Clinic clinic) {
        Topic visits = new Topic(clinic.kafka(), "clinic.booking.visits");

        Assertions.assertThatThrownBy(() -> visits.say(Poison.withoutHeaders("huge", random(FIVE_MB))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void what_waited_for_a_cause_to_be_removed_is_taken_in_in_order(Clinic clinic) throws Exception {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "hindered", 55);
                StaffClient admin = clinic.staff(Clinic.ADMIN)) {
            inSession(
                    clinic,
                    "alter table expected_visit add constraint hindrance check (visit_id <> '" + visit.id + "')");
            visit.register("Hanna", "Hindered");
            visit.book();
            visit.checkIn();
            awaitParked(admin, parked -> parked.size() == 2);
            assertThat(replay(admin, visit).status()).isEqualTo(409);

            inSession(clinic, "alter table expected_visit drop constraint hindrance");
            replayed(admin, visit);

            visit.begin();
            assertThat(parked(admin)).isEmpty();
        }
    }

    /** A visit that is booked, then said to have something else than its arrival, then has arrived. */
    private static Visit with(Clinic clinic, String name, int daysAgo, Topic visits, Poison.Change change)
            throws Exception {
        Visit visit = new Visit(clinic, name, daysAgo);
        visit.register("Pia", "Poison");
        visit.book();
        Awaitility.await().atMost(PATIENCE).until(() -> visits.newest(visit.id).isPresent());
        visits.say(change.of(Poison.after(visits.newest(visit.id).orElseThrow())));
        visit.checkIn();
        return visit;
    }

    private static void shown(Clinic clinic, Browser browser, List<Visit> poisoned) throws IOException {
        Page page = clinic.open(browser.window(1280, 800), Clinic.ADMIN, "/session/parked");
        for (Visit visit : poisoned) {
            PlaywrightAssertions.assertThat(page.locator("#main")).containsText(visit.id);
        }
        PlaywrightAssertions.assertThat(page.locator("#main"))
                .containsText("the type clinic.booking.visit-teleported.v1 is not known here");
        PlaywrightAssertions.assertThat(page.locator("#main"))
                .containsText("the type clinic.booking.patient-arrived.v2 is not known here");
        PlaywrightAssertions.assertThat(page.locator("#main")).containsText("the header ce_id is missing");
        Screens.check(page, "parked");
    }

    private static void giveUp(StaffClient admin, Part service, JsonNode parked) {
        admin.form(
                        "/" + service.label() + "/parked/discard",
                        Map.of(
                                "hearing",
                                parked.path("hearing").asString(),
                                "aggregateId",
                                parked.path("aggregateId").asString(),
                                "why",
                                "rubbish of a journey"))
                .orThrow();
    }

    private static void replayed(StaffClient admin, Visit visit) {
        Answer answer = replay(admin, visit);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer replay(StaffClient admin, Visit visit) {
        return admin.post("/session/api/parked/replay?hearing=" + HEARING + "&aggregateId=" + visit.id, null);
    }

    private static List<JsonNode> parked(StaffClient admin) {
        return parked(admin, Part.SESSION);
    }

    private static List<JsonNode> parked(StaffClient admin, Part service) {
        return admin.get("/" + service.label() + "/api/parked")
                .orThrow()
                .json()
                .valueStream()
                .toList();
    }

    private static void awaitParked(StaffClient admin, Predicate<List<JsonNode>> wanted) {
        awaitParked(admin, Part.SESSION, wanted);
    }

    private static void awaitParked(StaffClient admin, Part service, Predicate<List<JsonNode>> wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> parked(admin, service), wanted);
    }

    private static void inSession(Clinic clinic, String sql) throws SQLException {
        try (Connection connection = clinic.parts().connect(Part.SESSION);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }
}
