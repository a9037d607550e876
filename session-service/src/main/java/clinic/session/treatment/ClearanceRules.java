package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.ConsentRecorded;
import clinic.session.treatment.SessionEvent.FastingRecorded;
import clinic.session.treatment.SessionEvent.MedicinesReviewed;
import clinic.session.treatment.SessionEvent.Phq9Recorded;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be known before a prescriber may clear a patient for dosing. */
public final class ClearanceRules {

    private ClearanceRules() {}

    /** The guards as they stand at that moment, in the order in which they are usually met. */
    public static List<Gate> guards(Chart chart, Instant at) {
        List<Gate> guards = new ArrayList<>();
        Preassessment known = chart.before();
        guards.add(identity(known));
        guards.add(consent(chart, known.consent(), at));
        if (chart.esketamine()) {
            guards.add(Gate.of(
                    known.enrolment() != null,
                    Reason.NOT_ENROLLED,
                    "REMS enrolment verified",
                    "REMS enrolment: verify the patient's number"));
        }
        guards.add(Gate.of(
                known.ride() != null, Reason.NO_RIDE, "Ride home arranged", "Ride home: record who takes the patient"));
        guards.add(fasting(chart, known.fasting(), at));
        guards.add(medicines(known.medicines()));
        if (chart.protocol().preparation().phq9Needed()) {
            guards.add(phq9(known.phq9()));
        }
        if (known.risk() != null) {
            guards.add(suicideRisk(known));
        }
        if (!chart.esketamine()) {
            guards.add(weight(chart, at));
        }
        guards.add(Gate.of(
                known.diagnosis() != null,
                Reason.DIAGNOSIS_MISSING,
                "Diagnosis recorded",
                "Diagnosis: record at least one code"));
        guards.add(Gate.of(
                known.order() != null, Reason.NOT_ORDERED, "Dose ordered", "Order: the prescriber orders the dose"));
        guards.addAll(vitals(chart, at));
        return guards;
    }

    private static Gate identity(Preassessment known) {
        return Gate.of(
                known.identity() != null,
                Reason.IDENTITY_NOT_CONFIRMED,
                "Identity checked by two identifiers",
                "Identity: check two identifiers");
    }

    private static Gate consent(Chart chart, @Nullable ConsentRecorded consent, Instant at) {
        int days = chart.protocol().preparation().consentValidDays();
        LocalDate today = at.atZone(chart.plan().zone()).toLocalDate();
        boolean inDate = consent != null && !consent.signedOn().plusDays(days).isBefore(today);
        return Gate.of(
                inDate,
                Reason.CONSENT_MISSING,
                "Consent in date",
                consent == null
                        ? "Consent: record the signed version"
                        : "Consent: signed more than " + days + " days ago, have it signed again");
    }

    private static Gate fasting(Chart chart, @Nullable FastingRecorded fasting, Instant at) {
        if (fasting == null) {
            return Gate.missing(Reason.NOT_FASTING, "Food and drink: ask when the last was");
        }
        Protocol.Preparation rules = chart.protocol().preparation();
        Instant food = fasting.lastFoodAt().plus(Duration.ofMinutes(rules.noFoodMinutes()));
        Instant liquid = fasting.lastLiquidAt().plus(Duration.ofMinutes(rules.noLiquidMinutes()));
        Instant from = food.isAfter(liquid) ? food : liquid;
        return at.isBefore(from)
                ? Gate.notYet(
                        Reason.NOT_FASTING,
                        "Food and drink: not before " + chart.clock(from) + ", " + rules.noFoodMinutes()
                                + " min after food and " + rules.noLiquidMinutes() + " min after liquids",
                        from)
                : Gate.met(Reason.NOT_FASTING, "No food for " + rules.noFoodMinutes() + " min");
    }

    private static Gate medicines(@Nullable MedicinesReviewed medicines) {
        if (medicines == null) {
            return Gate.missing(Reason.CONTRAINDICATED, "Medicines and contraindications: review them");
        }
        return Gate.of(
                medicines.contraindications().isEmpty(),
                Reason.CONTRAINDICATED,
                "Medicines reviewed, nothing contraindicates",
                "Contraindicated: call the treatment off, or review again if that was a mistake");
    }

    private static Gate phq9(@Nullable Phq9Recorded phq9) {
        if (phq9 == null) {
            return Gate.missing(Reason.PHQ9_MISSING, "PHQ-9: record the nine answers");
        }
        boolean asked = phq9.items().getLast() != null;
        return Gate.of(
                asked,
                Reason.PHQ9_MISSING,
                phq9.total() == null ? "PHQ-9 recorded, incomplete" : "PHQ-9 " + phq9.total(),
                "PHQ-9: item 9 is unanswered, ask it");
    }

    private static Gate suicideRisk(Preassessment known) {
        if (known.decision() == null) {
            return Gate.missing(Reason.SUICIDE_RISK_OPEN, "Suicide risk: PHQ-9 item 9 is positive, screen and decide");
        }
        return Gate.of(
                known.decision().decision().proceeds(),
                Reason.SUICIDE_RISK_OPEN,
                "Suicide risk screened and decided",
                "Suicide risk: it was decided to hold; decide again or call off");
    }

    private static Gate weight(Chart chart, Instant at) {
        SessionEvent.WeightRecorded weight = chart.before().weight();
        LocalDate today = at.atZone(chart.plan().zone()).toLocalDate();
        boolean sameDay = weight != null
                && weight.occurredAt().atZone(chart.plan().zone()).toLocalDate().equals(today);
        return Gate.of(sameDay, Reason.WEIGHT_MISSING, "Weighed today", "Weight: weigh the patient today");
    }

    private static List<Gate> vitals(Chart chart, Instant at) {
        Optional<VitalsRecorded> reading = judged(chart, at);
        int minutes = chart.protocol().preparation().vitalsWithinMinutes();
        if (reading.isEmpty()) {
            return List.of(Gate.missing(
                    Reason.VITALS_MISSING,
                    "Vitals: record BP, heart rate and SpO₂, not older than " + minutes + " min"));
        }
        List<Limit> passed = VitalRules.passed(reading.get(), chart.protocol().limits());
        return List.of(
                Gate.met(Reason.VITALS_MISSING, "Vitals within " + minutes + " min"),
                Gate.of(
                        passed.isEmpty(),
                        Reason.VITALS_BEYOND_LIMITS,
                        "Vitals within the limits",
                        "Vitals beyond the limits: " + VitalRules.words(passed)
                                + "; wait and measure again, or the prescriber overrides with a reason"));
    }

    private static Optional<VitalsRecorded> judged(Chart chart, Instant at) {
        Instant from =
                at.minus(Duration.ofMinutes(chart.protocol().preparation().vitalsWithinMinutes()));
        return chart.watch().judgedBetween(from, at);
    }

    /** All guards hold, but that readings beyond the limits may be overridden: that is the deviation. */
    static @Nullable Deviation clear(Chart chart, SessionCommand.ClearForDosing c) {
        List<Gate> guards = guards(chart, c.occurredAt());
        List<Gate> unmet = guards.stream().filter(g -> !g.isMet()).toList();
        boolean overridden = c.overrideReason() != null
                && unmet.stream().allMatch(g -> g.reason() == Reason.VITALS_BEYOND_LIMITS)
                && !unmet.isEmpty();
        if (!overridden) {
            Gate.checkAll(guards);
            return null;
        }
        VitalsRecorded reading = judged(chart, c.occurredAt()).orElseThrow();
        String fact =
                VitalRules.words(VitalRules.passed(reading, chart.protocol().limits()));
        return new Deviation(
                chart.nextDeviationId(),
                Deviation.Rule.PRE_DOSE_VITALS,
                fact,
                Objects.requireNonNull(c.overrideReason()));
    }
}
