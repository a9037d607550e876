package clinic.session.treatment;

import static clinic.session.treatment.Sample.EXPIRES;
import static clinic.session.treatment.Sample.HASH;
import static clinic.session.treatment.Sample.NDC;
import static clinic.session.treatment.Sample.NOW;
import static clinic.session.treatment.Sample.at;

import clinic.session.treatment.SessionCommand.Amend;
import clinic.session.treatment.SessionCommand.AnswerAlarm;
import clinic.session.treatment.SessionCommand.ArrangeRide;
import clinic.session.treatment.SessionCommand.BeginSession;
import clinic.session.treatment.SessionCommand.CallOff;
import clinic.session.treatment.SessionCommand.ClearForDosing;
import clinic.session.treatment.SessionCommand.ConfirmIdentity;
import clinic.session.treatment.SessionCommand.ConfirmRideHere;
import clinic.session.treatment.SessionCommand.DecideSuicideRisk;
import clinic.session.treatment.SessionCommand.Discharge;
import clinic.session.treatment.SessionCommand.ExplainDeviation;
import clinic.session.treatment.SessionCommand.GiveDevice;
import clinic.session.treatment.SessionCommand.GiveInstructions;
import clinic.session.treatment.SessionCommand.OrderTreatment;
import clinic.session.treatment.SessionCommand.RecordAdverseEvent;
import clinic.session.treatment.SessionCommand.RecordConsent;
import clinic.session.treatment.SessionCommand.RecordDiagnosis;
import clinic.session.treatment.SessionCommand.RecordFasting;
import clinic.session.treatment.SessionCommand.RecordMissedBpCheck;
import clinic.session.treatment.SessionCommand.RecordPatientLeft;
import clinic.session.treatment.SessionCommand.RecordPhq9;
import clinic.session.treatment.SessionCommand.RecordRecovery;
import clinic.session.treatment.SessionCommand.RecordVitals;
import clinic.session.treatment.SessionCommand.RecordWeight;
import clinic.session.treatment.SessionCommand.ReviewMedicines;
import clinic.session.treatment.SessionCommand.Sign;
import clinic.session.treatment.SessionCommand.StartInfusion;
import clinic.session.treatment.SessionCommand.StopDosing;
import clinic.session.treatment.SessionCommand.StopInfusion;
import clinic.session.treatment.SessionCommand.VerifyEnrolment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One well-formed command of each kind, for the table of all of them against all states. */
final class Orders {

    private Orders() {}

    static List<SessionCommand> all() {
        return List.of(
                new BeginSession(NOW, Sample.plan(Treatment.ESKETAMINE), false, Sample.protocol()),
                new ConfirmIdentity(NOW, Set.of(Identifier.NAME, Identifier.PHOTO_ID)),
                new RecordConsent(NOW, "2026-01", LocalDate.of(2026, 1, 15)),
                new VerifyEnrolment(NOW, "SPRAVATO_REMS", "R-4711"),
                new ArrangeRide(NOW, "Ada", null),
                new RecordFasting(NOW, at(-180), at(-60)),
                new ReviewMedicines(NOW, Set.of(), Set.of()),
                new RecordPhq9(NOW, Arrays.asList(1, 1, 1, 1, 1, 1, 1, 1, 2)),
                new DecideSuicideRisk(
                        NOW,
                        new SuicideScreen(true, false, false, false, false, false),
                        SuicideScreen.Decision.PROCEED_WITH_SAFETY_PLAN,
                        null),
                new RecordWeight(NOW, 76_000),
                new RecordDiagnosis(NOW, List.of("F33.2")),
                new OrderTreatment(NOW, 56, null, null),
                new ClearForDosing(at(12), null),
                new GiveDevice(at(35), 2, NDC, "24KX091", EXPIRES, null),
                new StopDosing(NOW, "nausea"),
                new StartInfusion(at(35), "00409205105", "KT77", EXPIRES, ContainerType.SINGLE_DOSE, 50_000, null),
                new StopInfusion(NOW, 38_000, 12_000, new Person("staff-2", "Willa Witness"), null),
                new RecordVitals(NOW, "reading-9", 150, 94, 80, 97, 5, 0),
                new AnswerAlarm(NOW, "alarm-1", AlarmAnswer.EXPECTED_SETTLED, null),
                new RecordMissedBpCheck(NOW, "cuff broken"),
                new RecordAdverseEvent(NOW, "mild nausea", false, null),
                new RecordRecovery(NOW, new RecoveryScore(2, 2, 2, 2, 2)),
                new ExplainDeviation(NOW, "deviation-1", "as asked"),
                new ConfirmRideHere(NOW),
                new GiveInstructions(NOW),
                new Discharge(NOW, null),
                new RecordPatientLeft(NOW, "feels well"),
                new CallOff(NOW, "patient changed their mind"),
                new Sign(NOW, Meaning.AUTHOR, HASH, 17),
                new Amend(NOW, 3, "number", "R-4711", "R-4712", "misread"));
    }
}
