package clinic.session.chart;

import clinic.session.treatment.Deviation;
import clinic.session.treatment.Limit;
import clinic.session.treatment.Milligrams;
import clinic.session.treatment.Person;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionEvent.AdverseEventRecorded;
import clinic.session.treatment.SessionEvent.AlarmAnswered;
import clinic.session.treatment.SessionEvent.AlarmRaised;
import clinic.session.treatment.SessionEvent.Amended;
import clinic.session.treatment.SessionEvent.BpCheckMissed;
import clinic.session.treatment.SessionEvent.CalledOff;
import clinic.session.treatment.SessionEvent.ClearedForDosing;
import clinic.session.treatment.SessionEvent.ConsentRecorded;
import clinic.session.treatment.SessionEvent.DeviationExplained;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.DiagnosisRecorded;
import clinic.session.treatment.SessionEvent.Discharged;
import clinic.session.treatment.SessionEvent.DosingStopped;
import clinic.session.treatment.SessionEvent.EnrolmentVerified;
import clinic.session.treatment.SessionEvent.FastingRecorded;
import clinic.session.treatment.SessionEvent.IdentityConfirmed;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.InstructionsGiven;
import clinic.session.treatment.SessionEvent.MayDeviate;
import clinic.session.treatment.SessionEvent.MedicinesReviewed;
import clinic.session.treatment.SessionEvent.PatientLeftEarly;
import clinic.session.treatment.SessionEvent.Phq9Recorded;
import clinic.session.treatment.SessionEvent.ReadyToLeave;
import clinic.session.treatment.SessionEvent.RecoveryRecorded;
import clinic.session.treatment.SessionEvent.RideArranged;
import clinic.session.treatment.SessionEvent.RideHere;
import clinic.session.treatment.SessionEvent.SessionBegun;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionEvent.SuicideRiskDecided;
import clinic.session.treatment.SessionEvent.SuicideRiskFlagged;
import clinic.session.treatment.SessionEvent.TreatmentOrdered;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionEvent.WeightRecorded;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each event in one line, as a clinician would write it. */
final class Words {

    private Words() {}

    static String of(SessionEvent event) {
        return switch (event) {
            case SessionBegun e ->
                (e.walkIn() ? "Walked in" : "Arrived") + " · " + e.plan().chairName() + ", protocol "
                        + e.protocol().version();
            case IdentityConfirmed e -> "Identity checked by " + plain(e.by());
            case ConsentRecorded e -> "Consent " + e.version() + ", signed " + e.signedOn();
            case EnrolmentVerified e -> e.program() + " enrolment verified";
            case RideArranged e -> "Ride home arranged";
            case FastingRecorded e -> "Food and drink asked";
            case MedicinesReviewed e ->
                "Medicines reviewed: " + (e.taken().isEmpty() ? "none asked about" : plain(e.taken()))
                        + (e.contraindications().isEmpty()
                                ? ", nothing contraindicates"
                                : "; contraindicated by " + plain(e.contraindications()));
            case Phq9Recorded e -> "PHQ-9 " + (e.total() == null ? "incomplete" : e.total());
            case SuicideRiskFlagged e -> "Suicide risk flagged: PHQ-9 item 9 is " + e.phq9Item9();
            case SuicideRiskDecided e ->
                "Suicide risk screened " + plain(e.risk()) + "; decided: " + plain(e.decision());
            case WeightRecorded e ->
                String.format(Locale.ROOT, "Weight %d.%03d kg", e.weightGrams() / 1000, e.weightGrams() % 1000);
            case DiagnosisRecorded e -> "Diagnosis " + String.join(", ", e.codes());
            case TreatmentOrdered e -> "Ordered " + Milligrams.ordered(e);
            case ClearedForDosing e -> "Cleared for dosing" + (e.deviation() == null ? "" : " by override");
            case DeviceGiven e -> "Device " + e.number() + ", " + e.doseMg() + " mg · lot " + e.lot();
            case DosingStopped e -> "Dosing stopped at " + e.givenMg() + " of " + e.orderedMg() + " mg";
            case InfusionStarted e ->
                "Infusion started: " + Milligrams.of(e.plannedMicrograms()) + " over " + e.plannedMinutes()
                        + " min · lot " + e.lot();
            case InfusionStopped e ->
                "Infusion stopped after " + e.minutes() + " min: " + Milligrams.of(e.givenMicrograms()) + " given, "
                        + Milligrams.of(e.wastedMicrograms()) + " wasted" + witnessed(e.witness());
            case VitalsRecorded e -> vitals(e);
            case AlarmRaised e ->
                "Alarm: " + e.passed().stream().map(Limit::words).collect(Collectors.joining(", "));
            case AlarmAnswered e -> "Alarm answered: " + plain(e.answer()) + note(e.note());
            case BpCheckMissed e -> "BP check missed";
            case AdverseEventRecorded e -> (e.serious() ? "Serious adverse event: " : "Adverse event: ") + e.what();
            case RecoveryRecorded e -> "Recovery score " + e.total() + " of 10";
            case DeviationExplained e -> "Reason given for " + e.deviationId();
            case RideHere e -> "Ride is here";
            case InstructionsGiven e -> "Instructions given";
            case ReadyToLeave e -> "Ready: " + e.minutesSinceLastDose() + " min after the last dose";
            case Discharged e ->
                "Discharged, " + e.minutesSinceLastDose() + " min after the last dose, " + e.minutesSinceFirstDose()
                        + " after the first";
            case PatientLeftEarly e -> "Patient left" + note(e.reason());
            case CalledOff e -> "Called off: " + e.reason();
            case SessionSigned e -> "Signed as " + plain(e.meaning());
            case Amended e -> "Amends #" + (e.sequence() + 1) + " after signing";
        };
    }

    /** The second line: why a rule was broken, or that the reason is open. */
    static @Nullable String because(SessionEvent event) {
        if (!(event instanceof MayDeviate deviated) || deviated.deviation() == null) {
            return null;
        }
        Deviation d = deviated.deviation();
        return "Deviation, " + plain(d.rule()) + ": " + d.fact()
                + (d.reason() == null ? " · reason open" : " · " + d.reason());
    }

    private static String vitals(VitalsRecorded e) {
        return "BP " + e.systolicMmHg() + "/" + e.diastolicMmHg() + " · HR " + e.heartRatePerMinute() + " · SpO₂ "
                + e.spo2Percent() + " %"
                + (e.sedation() == null ? "" : " · sedation " + e.sedation())
                + (e.dissociation() == null ? "" : " · dissociation " + e.dissociation());
    }

    private static String witnessed(@Nullable Person witness) {
        return witness == null ? "" : ", seen by " + witness.name();
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : ": " + note;
    }

    private static String plain(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plain(java.util.Set<? extends Enum<?>> names) {
        List<String> words = names.stream().map(Words::plain).sorted().toList();
        return String.join(", ", words);
    }
}
