package clinic.booking.events;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.dayplan.Block;
import clinic.booking.dayplan.DayPlanEvent;
import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Reservation;
import clinic.booking.dayplan.Rosters;
import clinic.booking.dayplan.Rule;
import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientEvent;
import clinic.booking.visit.Place;
import clinic.booking.visit.VisitEvent;
import clinic.platform.event.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The approved form of every stored event. These files are kept for ever: what was written once is read back by every
 * later version. Personal fields stand here in clear; in the store they are encrypted.
 */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final Place PLACE = new Place(
            "dayplan-main-2026-03-03",
            "main",
            "Main Street",
            "America/Denver",
            "chair-1",
            "Chair 1",
            "pump-a",
            "IV_KETAMINE",
            40,
            "staff-kosei",
            "staff-lindgren",
            "Dr Lindgren",
            Instant.parse("2026-03-03T16:00:00Z"),
            Instant.parse("2026-03-03T18:10:00Z"));

    static Stream<Object> events() {
        Identity ana = new Identity(
                "Ana",
                "Whitfield",
                LocalDate.of(1980, 2, 29),
                Identity.Sex.F,
                "+13035550142",
                "ana@example.org",
                new Identity.Address("12 Larimer St", "Denver", "CO", "80202"));
        return Stream.of(
                new PatientEvent.Registered("patient-1", ana, AT),
                new PatientEvent.Corrected("patient-1", ana, AT),
                new PatientEvent.CoverageSet(
                        "patient-1",
                        "coverage-1",
                        "CASC1",
                        "Cascade PPO",
                        "CI",
                        "W123",
                        "G7",
                        1,
                        "SELF",
                        LocalDate.of(2026, 1, 1),
                        null,
                        "A-1",
                        AT),
                new PatientEvent.Enrolled("patient-1", "SPRAVATO_REMS", "REMS-1", LocalDate.of(2026, 1, 5), AT),
                new VisitEvent.Booked("visit-1", "patient-1", PLACE, "power was out", AT),
                new VisitEvent.Rescheduled(PLACE, PLACE, null, AT),
                new VisitEvent.Cancelled("no ride", AT),
                new VisitEvent.Missed(AT),
                new VisitEvent.PatientArrived(AT),
                new DayPlanEvent.DayOpened("main", LocalDate.of(2026, 3, 3), Rosters.of(1, 1), AT),
                new DayPlanEvent.RosterChanged(Rosters.of(1, 1), AT),
                new DayPlanEvent.Reserved(
                        new Reservation(
                                "visit-1",
                                "patient-1",
                                "IV_KETAMINE",
                                "chair-1",
                                "pump-a",
                                "staff-kosei",
                                "staff-lindgren",
                                Instant.parse("2026-03-03T16:00:00Z"),
                                List.of(new Block(Phase.CHECK_IN, 20), new Block(Phase.DOSING, 40)),
                                Set.of(Rule.NURSE_LOAD),
                                "second nurse on call"),
                        AT),
                new DayPlanEvent.Released("visit-1", AT));
    }

    private static String file(Object event) {
        return EventTypes.nameOf(event.getClass()) + "." + EventTypes.revisionOf(event.getClass()) + ".json";
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_approved_form_is_read_back_and_still_written(Object event) throws IOException {
        try (InputStream in = StoredEventsTest.class.getResourceAsStream("/events/" + file(event))) {
            assertThat(in)
                    .as("approved file " + file(event) + " for " + JSON.writeValueAsString(event))
                    .isNotNull();
            String approved = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat((Object) JSON.readValue(approved, event.getClass())).isEqualTo(event);
            assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(approved));
        }
    }

    @Test
    void no_event_is_without_an_approved_form() {
        Set<Class<?>> all = Stream.of(PatientEvent.class, VisitEvent.class, DayPlanEvent.class)
                .flatMap(root -> EventTypes.leaves(root).stream())
                .collect(Collectors.toSet());
        assertThat(events().map(Object::getClass).collect(Collectors.toSet())).isEqualTo(all);
    }
}
