package clinic.booking.patient;

import static clinic.booking.patient.PatientRefused.Reason.ALREADY_REGISTERED;
import static clinic.booking.patient.PatientRefused.Reason.NOT_REGISTERED;
import static clinic.booking.patient.PatientRefused.Reason.RANK_TAKEN;
import static clinic.platform.testing.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.patient.Identity.Sex;
import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every command in both states of a patient's record. */
class PatientLifecycleTest {

    static final Identity ANA = identity("Ana", "Whitfield");
    static final Identity HOSTILE = identity("<b>Pat</b>", "O'Brien \u202e\u05d0");
    private static final PatientEvent REGISTERED = new PatientEvent.Registered("patient-1", ANA, NOW);
    private static final Enrolment REMS = new Enrolment("SPRAVATO_REMS", "REMS-1", LocalDate.of(2026, 2, 1));

    private static Identity identity(String given, String family) {
        return new Identity(
                given,
                family,
                LocalDate.of(1980, 2, 29),
                Sex.F,
                "+13035550142",
                null,
                new Identity.Address("12 Larimer St", "Denver", "CO", "80202"));
    }

    private static Coverage coverage(String id, int rank, String from, String to) {
        return new Coverage(
                id,
                "CASC1",
                "Cascade PPO",
                "CI",
                "W123",
                null,
                rank,
                "SELF",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }

    private static PatientCommand cover(Coverage coverage) {
        return new PatientCommand.SetCoverage(coverage, NOW);
    }

    private static Given<PatientCommand, PatientState, PatientEvent> given(PatientEvent... events) {
        return Given.of(new PatientDecider()).given(events);
    }

    @Test
    void nothing_but_registering_can_be_asked_of_an_unknown_patient() {
        given().when(new PatientCommand.Register("patient-1", ANA, NOW)).then(REGISTERED);
        given().when(new PatientCommand.Correct(ANA, NOW)).thenRefused(NOT_REGISTERED);
        given().when(cover(coverage("c1", 1, "2026-01-01", null))).thenRefused(NOT_REGISTERED);
        given().when(new PatientCommand.RecordEnrolment(REMS, NOW)).thenRefused(NOT_REGISTERED);
    }

    @Test
    void a_registered_patient_takes_every_command() {
        Coverage c = coverage("c1", 1, "2026-01-01", null);
        given(REGISTERED)
                .when(new PatientCommand.Register("patient-1", ANA, NOW))
                .thenNothing();
        given(REGISTERED)
                .when(new PatientCommand.Register("patient-1", HOSTILE, NOW))
                .thenRefused(ALREADY_REGISTERED);
        given(REGISTERED).when(new PatientCommand.Correct(ANA, NOW)).thenNothing();
        given(REGISTERED)
                .when(new PatientCommand.Correct(HOSTILE, NOW))
                .then(new PatientEvent.Corrected("patient-1", HOSTILE, NOW));
        given(REGISTERED).when(cover(c)).then(PatientEvent.CoverageSet.of("patient-1", c, NOW));
        given(REGISTERED)
                .when(new PatientCommand.RecordEnrolment(REMS, NOW))
                .then(new PatientEvent.Enrolled("patient-1", "SPRAVATO_REMS", "REMS-1", REMS.enrolledOn(), NOW));
    }

    @Test
    void no_command_and_no_state_is_left_out_above() {
        assertThat(EventTypes.leaves(PatientCommand.class))
                .containsExactlyInAnyOrder(
                        PatientCommand.Register.class,
                        PatientCommand.Correct.class,
                        PatientCommand.SetCoverage.class,
                        PatientCommand.RecordEnrolment.class);
        assertThat(EventTypes.leaves(PatientState.class))
                .containsExactlyInAnyOrder(PatientState.Unregistered.class, PatientState.Registered.class);
    }

    @Test
    void a_coverage_is_replaced_by_its_id_and_repeated_without_effect() {
        Coverage c = coverage("c1", 1, "2026-01-01", null);
        var covered = given(REGISTERED, PatientEvent.CoverageSet.of("patient-1", c, NOW));
        covered.when(cover(c)).thenNothing();
        Coverage ended = coverage("c1", 1, "2026-01-01", "2026-06-30");
        covered.when(cover(ended)).then(PatientEvent.CoverageSet.of("patient-1", ended, NOW));
        assertThat(((PatientState.Registered) covered.given(PatientEvent.CoverageSet.of("patient-1", ended, NOW))
                                .state())
                        .coverages())
                .containsExactly(ended);
    }

    @Test
    void two_coverages_do_not_share_a_rank_on_one_day() {
        var covered = given(
                REGISTERED,
                PatientEvent.CoverageSet.of("patient-1", coverage("c1", 1, "2026-01-01", "2026-06-30"), NOW));
        covered.when(cover(coverage("c2", 1, "2026-06-30", null))).thenRefused(RANK_TAKEN);
        covered.when(cover(coverage("c2", 1, "2026-07-01", null))).thenTypes(PatientEvent.CoverageSet.class);
        covered.when(cover(coverage("c2", 2, "2026-01-01", null))).thenTypes(PatientEvent.CoverageSet.class);
    }

    @Test
    void values_that_cannot_be_right_name_their_field() {
        Identity unborn = new Identity("A", "B", LocalDate.of(2030, 1, 1), Sex.U, null, null, null);
        given().when(new PatientCommand.Register("patient-1", unborn, NOW)).thenBadInput("birthDate");
        Identity nameless = new Identity("", " ", LocalDate.of(1980, 1, 1), Sex.U, null, null, null);
        given().when(new PatientCommand.Register("patient-1", nameless, NOW)).thenBadInput("family");
        given(REGISTERED).when(cover(coverage("c1", 0, "2026-01-01", null))).thenBadInput("rank");
        given(REGISTERED)
                .when(cover(coverage("c1", 1, "2026-01-02", "2026-01-01")))
                .thenBadInput("validTo");
        given(REGISTERED)
                .when(new PatientCommand.Correct(HOSTILE, NOW.plusSeconds(1)))
                .thenBadInput("occurredAt");
    }

    @Test
    void a_record_without_its_key_still_folds() {
        var state = given(new PatientEvent.Registered("patient-1", null, NOW)).state();
        assertThat(((PatientState.Registered) state).identity()).isNull();
    }

    @Test
    void identity_never_shows_in_a_log() {
        Coverage c = coverage("c1", 1, "2026-01-01", null);
        PatientEvent covered = PatientEvent.CoverageSet.of("patient-1", c, NOW);
        PatientEvent enrolled =
                new PatientEvent.Enrolled("patient-1", "SPRAVATO_REMS", "REMS-1", REMS.enrolledOn(), NOW);
        assertThat(ANA.toString() + ANA.address() + c + REMS + covered + enrolled + REGISTERED)
                .doesNotContain("Larimer")
                .doesNotContain("Whitfield")
                .doesNotContain("W123")
                .doesNotContain("REMS-1");
    }
}
