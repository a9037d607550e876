package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.ArrangeRide;
import clinic.session.treatment.SessionCommand.ClearForDosing;
import clinic.session.treatment.SessionCommand.ConfirmIdentity;
import clinic.session.treatment.SessionCommand.DecideSuicideRisk;
import clinic.session.treatment.SessionCommand.OrderTreatment;
import clinic.session.treatment.SessionCommand.RecordConsent;
import clinic.session.treatment.SessionCommand.RecordDiagnosis;
import clinic.session.treatment.SessionCommand.RecordFasting;
import clinic.session.treatment.SessionCommand.RecordPhq9;
import clinic.session.treatment.SessionCommand.RecordWeight;
import clinic.session.treatment.SessionCommand.ReviewMedicines;
import clinic.session.treatment.SessionCommand.VerifyEnrolment;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.EndedEarly;
import clinic.session.treatment.SessionState.Preparing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Before the dose. Answers can be recorded until the record is signed; the order and the clearance have their time. */
final class PreparationDecisions {

    private static final Pattern ICD_10_CM = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final int PHQ9_ITEMS = 9;

    private PreparationDecisions() {}

    static List<SessionEvent> decide(SessionCommand.Preparation command, Begun session, Situation situation) {
        Chart chart = session.chart();
        return switch (command) {
            case ConfirmIdentity c -> {
                BadInput.check(c.by().size() >= 2, "by", "An identity check takes two different identifiers.");
                yield List.of(new SessionEvent.IdentityConfirmed(c.occurredAt(), c.by()));
            }
            case RecordConsent c -> {
                BadInput.check(
                        !c.signedOn()
                                .isAfter(c.occurredAt()
                                        .atZone(chart.plan().zone())
                                        .toLocalDate()),
                        "signedOn",
                        "A consent can't have been signed in the future.");
                yield List.of(
                        new SessionEvent.ConsentRecorded(c.occurredAt(), named(c.version(), "version"), c.signedOn()));
            }
            case VerifyEnrolment c ->
                List.of(new SessionEvent.EnrolmentVerified(
                        c.occurredAt(),
                        chart.plan().patientId(),
                        named(c.program(), "program"),
                        named(c.number(), "number")));
            case ArrangeRide c ->
                List.of(new SessionEvent.RideArranged(
                        c.occurredAt(), chart.plan().patientId(), named(c.escort(), "escort"), c.phone()));
            case RecordFasting c -> fasting(c);
            case ReviewMedicines c ->
                List.of(new SessionEvent.MedicinesReviewed(c.occurredAt(), c.taken(), c.contraindications()));
            case RecordPhq9 c -> phq9(c);
            case DecideSuicideRisk c -> {
                BadInput.check(
                        c.screen().consistent(),
                        "thoughts",
                        "Questions 3 to 5 are asked only after a yes to question 2. Ask question 2 again.");
                yield List.of(new SessionEvent.SuicideRiskDecided(
                        c.occurredAt(), c.screen(), c.screen().risk(), c.decision(), c.note()));
            }
            case RecordWeight c -> {
                BadInput.check(
                        c.weightGrams() >= 20_000 && c.weightGrams() <= 400_000,
                        "weightGrams",
                        "A body weight is from 20 to 400 kg.");
                yield List.of(new SessionEvent.WeightRecorded(c.occurredAt(), c.weightGrams()));
            }
            case RecordDiagnosis c -> {
                BadInput.check(!c.codes().isEmpty(), "codes", "Give at least one diagnosis.");
                c.codes()
                        .forEach(code -> BadInput.check(
                                ICD_10_CM.matcher(code).matches(), "codes", "An ICD-10-CM code looks like F33.2."));
                yield List.of(new SessionEvent.DiagnosisRecorded(c.occurredAt(), c.codes()));
            }
            case OrderTreatment c -> order(c, orderable(session), situation);
            case ClearForDosing c -> {
                Person prescriber =
                        new Person(situation.actor().id(), situation.actor().name());
                yield List.of(new SessionEvent.ClearedForDosing(
                        c.occurredAt(),
                        prescriber,
                        ClearanceRules.clear(uncleared(session).chart(), c)));
            }
        };
    }

    /** An order that is missing can be written down until the signature: a dose may have been given on a word. */
    private static Begun orderable(Begun session) {
        return session.chart().before().order() == null ? session : uncleared(session);
    }

    private static Begun uncleared(Begun session) {
        SessionRefused.unless(
                !(session instanceof EndedEarly), Reason.SESSION_OVER, "This visit is over. Nothing more is ordered.");
        SessionRefused.unless(
                session instanceof Preparing || session.chart().clearance() != null,
                Reason.DOSE_GIVEN,
                "A dose was given without a clearance. There is nothing to clear any more: watch the patient.");
        SessionRefused.unless(
                session instanceof Preparing,
                Reason.ALREADY_CLEARED,
                "The patient is cleared already, and the order stands. To treat otherwise, call this treatment off and book"
                        + " another visit.");
        return session;
    }

    private static String named(@Nullable String value, String field) {
        BadInput.check(value != null && !value.isBlank(), field, "This can't be empty.");
        return Objects.requireNonNull(value).strip();
    }

    private static List<SessionEvent> fasting(RecordFasting c) {
        BadInput.check(!c.lastFoodAt().isAfter(c.occurredAt()), "lastFoodAt", "The last meal can't lie in the future.");
        BadInput.check(
                !c.lastLiquidAt().isAfter(c.occurredAt()), "lastLiquidAt", "The last drink can't lie in the future.");
        return List.of(new SessionEvent.FastingRecorded(c.occurredAt(), c.lastFoodAt(), c.lastLiquidAt()));
    }

    /** A missing answer leaves the score incomplete; item 9 above zero is a flag whatever the score. */
    private static List<SessionEvent> phq9(RecordPhq9 c) {
        BadInput.check(c.items().size() == PHQ9_ITEMS, "items", "PHQ-9 has nine items.");
        for (@Nullable Integer item : c.items()) {
            BadInput.check(item == null || (item >= 0 && item <= 3), "items", "Each answer is from 0 to 3.");
        }
        Integer total = null;
        if (c.items().stream().allMatch(Objects::nonNull)) {
            total = c.items().stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Phq9Recorded(c.occurredAt(), c.items(), total));
        Integer suicidal = c.items().getLast();
        if (suicidal != null && suicidal > 0) {
            events.add(new SessionEvent.SuicideRiskFlagged(c.occurredAt(), suicidal));
        }
        return events;
    }

    private static List<SessionEvent> order(OrderTreatment c, Begun session, Situation situation) {
        Chart chart = session.chart();
        Person prescriber = new Person(situation.actor().id(), situation.actor().name());
        if (chart.esketamine()) {
            List<Integer> doses = chart.protocol().devices().dosesMg();
            SessionRefused.unless(
                    c.doseMg() != null && doses.contains(c.doseMg()),
                    Reason.DOSE_NOT_ALLOWED,
                    "Esketamine is ordered in mg as one of " + doses + ".");
            return List.of(new SessionEvent.TreatmentOrdered(c.occurredAt(), prescriber, c.npi(), c.doseMg(), null));
        }
        int perKg = c.doseMicrogramsPerKg() == null
                ? chart.protocol().infusion().doseMicrogramsPerKg()
                : c.doseMicrogramsPerKg();
        SessionRefused.unless(
                perKg > 0 && perKg <= chart.protocol().infusion().doseMicrogramsPerKg(),
                Reason.DOSE_NOT_ALLOWED,
                "Ketamine is ordered as at most "
                        + Milligrams.of(chart.protocol().infusion().doseMicrogramsPerKg()) + " per kg here.");
        return List.of(new SessionEvent.TreatmentOrdered(c.occurredAt(), prescriber, c.npi(), null, perKg));
    }
}
