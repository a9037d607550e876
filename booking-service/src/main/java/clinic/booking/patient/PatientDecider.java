package clinic.booking.patient;

import clinic.booking.patient.PatientRefused.Reason;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The rules of a patient's record. */
public final class PatientDecider implements Decider<PatientCommand, PatientState, PatientEvent> {

    @Override
    public PatientState initial() {
        return new PatientState.Unregistered();
    }

    @Override
    public List<? extends PatientEvent> decide(PatientCommand command, PatientState state, Situation situation) {
        return switch (state) {
            case PatientState.Unregistered unknown -> first(command, situation);
            case PatientState.Registered known -> next(command, known, situation);
        };
    }

    private static List<? extends PatientEvent> first(PatientCommand command, Situation situation) {
        if (!(command instanceof PatientCommand.Register c)) {
            throw new PatientRefused(
                    Reason.NOT_REGISTERED, "This patient is not registered. Register first.", Map.of());
        }
        happened(c.occurredAt(), situation);
        c.identity().check(today(situation));
        return List.of(new PatientEvent.Registered(c.patientId(), c.identity(), c.occurredAt()));
    }

    private static List<? extends PatientEvent> next(
            PatientCommand command, PatientState.Registered state, Situation situation) {
        return switch (command) {
            case PatientCommand.Register c when c.identity().equals(state.identity()) -> List.of();
            case PatientCommand.Register c ->
                throw new PatientRefused(
                        Reason.ALREADY_REGISTERED,
                        "This id is taken by a record with other details. Correct that record instead.",
                        Map.of("patientId", state.patientId()));
            case PatientCommand.Correct c -> {
                happened(c.occurredAt(), situation);
                c.identity().check(today(situation));
                yield c.identity().equals(state.identity())
                        ? List.of()
                        : List.of(new PatientEvent.Corrected(state.patientId(), c.identity(), c.occurredAt()));
            }
            case PatientCommand.SetCoverage c -> {
                happened(c.occurredAt(), situation);
                c.coverage().check();
                rankIsFree(c.coverage(), state);
                yield state.coverages().contains(c.coverage())
                        ? List.of()
                        : List.of(PatientEvent.CoverageSet.of(state.patientId(), c.coverage(), c.occurredAt()));
            }
            case PatientCommand.RecordEnrolment c -> {
                happened(c.occurredAt(), situation);
                Enrolment e = c.enrolment();
                BadInput.check(!e.program().isBlank(), "program", "Say which programme.");
                BadInput.check(e.number() != null && !e.number().isBlank(), "number", "Give the enrolment number.");
                BadInput.check(
                        !e.enrolledOn().isAfter(today(situation)), "enrolledOn", "The enrolment lies in the future.");
                yield state.enrolments().contains(e)
                        ? List.of()
                        : List.of(new PatientEvent.Enrolled(
                                state.patientId(), e.program(), e.number(), e.enrolledOn(), c.occurredAt()));
            }
        };
    }

    private static void rankIsFree(Coverage coverage, PatientState.Registered state) {
        for (Coverage other : state.coverages()) {
            if (!other.coverageId().equals(coverage.coverageId())
                    && other.rank() == coverage.rank()
                    && other.overlaps(coverage)) {
                throw new PatientRefused(
                        Reason.RANK_TAKEN,
                        other.payerName() + " already has rank " + other.rank()
                                + " in this time. End it first, or give this one another rank.",
                        Map.of("coverageId", other.coverageId(), "rank", other.rank()));
            }
        }
    }

    private static void happened(Instant occurredAt, Situation situation) {
        BadInput.check(!occurredAt.isAfter(situation.now()), "occurredAt", "This time lies in the future.");
    }

    /** The last place on earth where it is still today: a birth this morning is never in the future. */
    private static LocalDate today(Situation situation) {
        return LocalDate.ofInstant(situation.now(), ZoneOffset.ofHours(14));
    }

    @Override
    public PatientState evolve(PatientState state, PatientEvent event) {
        return switch (event) {
            case PatientEvent.Registered e ->
                new PatientState.Registered(e.patientId(), e.identity(), List.of(), List.of());
            case PatientEvent.Corrected e -> {
                PatientState.Registered known = known(state, e.patientId());
                yield new PatientState.Registered(
                        known.patientId(), e.identity(), known.coverages(), known.enrolments());
            }
            case PatientEvent.CoverageSet e -> known(state, e.patientId()).with(e.coverage());
            case PatientEvent.Enrolled e ->
                known(state, e.patientId()).with(new Enrolment(e.program(), e.number(), e.enrolledOn()));
        };
    }

    private static PatientState.Registered known(PatientState state, String patientId) {
        return state instanceof PatientState.Registered known
                ? known
                : new PatientState.Registered(patientId, null, List.of(), List.of());
    }
}
