package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits of an hour, and ten minutes in which the chair is cleaned. */
class PlacesAuditTest {

    private static final String NINE = "2026-03-02T09:00:00Z";
    private static final String TEN = "2026-03-02T10:00:00Z";
    private static final String TEN_PAST_TEN = "2026-03-02T10:10:00Z";

    private final Planted planted = new Planted();

    @BeforeEach
    void one_visit_in_one_chair() {
        planted.event("booking", "dayplan-a", 0, "dayplan.day-opened", "{\"siteId\": \"a\"}");
        reserved(1, "visit-1", "chair-1", "pump-1", "patient-1", NINE);
        planted.reservation("visit-1", "CHAIR", "a/chair-1", NINE, TEN_PAST_TEN)
                .reservation("visit-1", "PUMP", "a/pump-1", NINE, TEN_PAST_TEN)
                .reservation("visit-1", "PATIENT", "patient-1", NINE, TEN);
    }

    @Test
    void a_visit_that_has_its_places_to_itself_gives_no_finding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_chair_that_two_rows_hold_at_once_is_found() {
        planted.alone("booking");
        one_visit_in_one_chair();
        planted.run("booking", "alter table app.reservation drop constraint reservation_kind_resource_during_excl");

        planted.reservation("visit-2", "CHAIR", "a/chair-1", TEN, "2026-03-02T11:10:00Z");

        assertThat(findings())
                .contains("reservation table: CHAIR a/chair-1 is held by visit-1 from %s to %s and by visit-2 from %s"
                        .formatted(NINE, TEN_PAST_TEN, TEN));
    }

    @Test
    void a_chair_that_two_events_give_away_at_once_is_found() {
        reserved(2, "visit-2", "chair-1", "pump-2", "patient-2", TEN);

        assertThat(overlaps())
                .containsExactly("day plans: CHAIR a/chair-1 is held by visit-1 from %s to %s and by visit-2 from %s"
                        .formatted(NINE, TEN_PAST_TEN, TEN));
    }

    @Test
    void a_pump_that_two_events_give_away_at_once_is_found() {
        reserved(2, "visit-2", "chair-2", "pump-1", "patient-2", TEN);

        assertThat(overlaps())
                .containsExactly("day plans: PUMP a/pump-1 is held by visit-1 from %s to %s and by visit-2 from %s"
                        .formatted(NINE, TEN_PAST_TEN, TEN));
    }

    @Test
    void a_patient_who_is_at_two_sites_at_once_is_found() {
        planted.event("booking", "dayplan-b", 0, "dayplan.day-opened", "{\"siteId\": \"b\"}")
                .event(
                        "booking",
                        "dayplan-b",
                        1,
                        "dayplan.reserved",
                        reservation("visit-2", "chair-1", "pump-1", "patient-1", "2026-03-02T09:59:00Z"));

        assertThat(overlaps())
                .containsExactly(
                        "day plans: PATIENT patient-1 is held by visit-1 from %s to %s and by visit-2 from 2026-03-02T09:59:00Z"
                                .formatted(NINE, TEN));
    }

    @Test
    void a_short_visit_inside_a_long_one_does_not_hide_the_next_that_overlaps() {
        assertThat(Held.overlaps(
                        List.of(held("visit-1", 0, 120), held("visit-2", 10, 20), held("visit-3", 60, 90)), "here"))
                .hasSize(2);
    }

    @Test
    void a_place_that_was_given_back_may_be_taken_by_others() {
        planted.event("booking", "dayplan-a", 2, "dayplan.released", "{\"visitId\": \"visit-1\"}");
        reserved(3, "visit-2", "chair-1", "pump-1", "patient-1", NINE);

        assertThat(overlaps()).isEmpty();
    }

    @Test
    void a_patient_may_come_again_while_the_chair_is_cleaned() {
        reserved(2, "visit-2", "chair-2", "pump-2", "patient-1", TEN);

        assertThat(overlaps()).isEmpty();
    }

    @Test
    void a_row_that_no_event_explains_and_an_event_without_its_row_are_found() {
        planted.run("booking", "update app.reservation set resource = 'a/chair-4' where kind = 'CHAIR'");

        assertThat(findings())
                .containsExactly(
                        "only the rows of the reservation table give CHAIR a/chair-4 to visit-1 from %s to %s"
                                .formatted(NINE, TEN_PAST_TEN),
                        "only the day plans give CHAIR a/chair-1 to visit-1 from %s to %s"
                                .formatted(NINE, TEN_PAST_TEN));
    }

    private void reserved(long sequence, String visit, String chair, String pump, String patient, String start) {
        planted.event(
                "booking", "dayplan-a", sequence, "dayplan.reserved", reservation(visit, chair, pump, patient, start));
    }

    private static String reservation(String visit, String chair, String pump, String patient, String start) {
        return """
                {"reservation": {"visitId": "%s", "patientId": "%s", "chairId": "%s", "pumpId": "%s", "start": "%s",
                 "blocks": [{"phase": "CHECK_IN", "minutes": 20}, {"phase": "DOSING", "minutes": 40},
                            {"phase": "TURNOVER", "minutes": 10}]}}""".formatted(visit, patient, chair, pump, start);
    }

    private static Held held(String visit, long fromMinute, long untilMinute) {
        Instant nine = Instant.parse(NINE);
        return new Held(
                visit, "CHAIR", "a/chair-1", nine.plusSeconds(60 * fromMinute), nine.plusSeconds(60 * untilMinute));
    }

    /** Without those that tell the table from the events. */
    private List<String> overlaps() {
        return findings().stream()
                .filter(finding -> !finding.startsWith("only the"))
                .toList();
    }

    private List<String> findings() {
        return new Places(planted.store("booking")).findings();
    }
}
