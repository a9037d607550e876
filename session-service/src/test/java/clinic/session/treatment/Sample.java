package clinic.session.treatment;

import clinic.platform.decider.Actor;
import clinic.session.treatment.SessionEvent.ClearedForDosing;
import clinic.session.treatment.SessionEvent.ConsentRecorded;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.DiagnosisRecorded;
import clinic.session.treatment.SessionEvent.Discharged;
import clinic.session.treatment.SessionEvent.EnrolmentVerified;
import clinic.session.treatment.SessionEvent.FastingRecorded;
import clinic.session.treatment.SessionEvent.IdentityConfirmed;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.InstructionsGiven;
import clinic.session.treatment.SessionEvent.MedicinesReviewed;
import clinic.session.treatment.SessionEvent.PatientLeftEarly;
import clinic.session.treatment.SessionEvent.Phq9Recorded;
import clinic.session.treatment.SessionEvent.ReadyToLeave;
import clinic.session.treatment.SessionEvent.RideArranged;
import clinic.session.treatment.SessionEvent.RideHere;
import clinic.session.treatment.SessionEvent.SessionBegun;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionEvent.TreatmentOrdered;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionEvent.WeightRecorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One esketamine visit and one infusion, told event by event, on a Monday morning in Denver. */
public final class Sample {

    /** 9:00 at the site. */
    public static final Instant ARRIVED = Instant.parse("2026-03-02T16:00:00Z");

    public static final Instant FIRST = at(30);
    public static final Instant LAST = at(35);
    public static final Instant FREE = at(35 + 120);
    public static final Instant NOW = at(200);
    public static final Person NURSE = new Person("staff-nurse", "Nora Nurse");
    public static final Person DOCTOR = new Person("staff-doctor", "Dana Doctor");
    public static final LocalDate EXPIRES = LocalDate.of(2027, 1, 31);
    public static final String NDC = "50458002802";
    public static final String HASH = "ab".repeat(32);

    private Sample() {}

    public static Instant at(int minutesAfterArrival) {
        return ARRIVED.plus(Duration.ofMinutes(minutesAfterArrival));
    }

    public static Actor nurse() {
        return new Actor(NURSE.id(), NURSE.name(), Set.of("CLINICIAN"), NOW.minusSeconds(60));
    }

    public static Actor doctor() {
        return new Actor(DOCTOR.id(), DOCTOR.name(), Set.of("PRESCRIBER"), NOW.minusSeconds(60));
    }

    public static Protocol protocol() {
        return new Protocol(
                "sample-2026-11",
                new Protocol.Devices(28, List.of(56, 84), 5, 120, 40, 35, 50, 30),
                new Protocol.Infusion(500, 60_000, 40, 5, 60, 10, 15, true),
                new Protocol.Preparation(60, 120, 30, 365, true),
                new Protocol.Limits(140, 90, 50, 120, 92, 3, 12),
                new Protocol.Departure(15, 5, 0, 9),
                5,
                10);
    }

    public static Plan plan(Treatment treatment) {
        return new Plan(
                "visit-1",
                "patient-1",
                "site-main",
                "Main Street",
                ZoneId.of("America/Denver"),
                "chair-1",
                "Chair 1",
                treatment == Treatment.IV_KETAMINE ? "pump-a" : null,
                treatment,
                treatment == Treatment.ESKETAMINE ? 56 : null,
                DOCTOR,
                at(0),
                at(180));
    }

    public static SessionBegun begun(Treatment treatment) {
        return new SessionBegun(ARRIVED, plan(treatment), false, protocol());
    }

    public static SessionBegun begun() {
        return begun(Treatment.ESKETAMINE);
    }

    /** Everything known that a clearance asks for. */
    public static List<SessionEvent> prepared() {
        return new ArrayList<>(List.of(
                begun(),
                new IdentityConfirmed(at(1), Set.of(Identifier.NAME, Identifier.BIRTH_DATE)),
                new ConsentRecorded(at(2), "2026-01", LocalDate.of(2026, 1, 15)),
                new EnrolmentVerified(at(3), "patient-1", "SPRAVATO_REMS", "R-4711"),
                new RideArranged(at(4), "patient-1", "Ada", "+1 303 555 0100"),
                new FastingRecorded(at(5), at(-180), at(-60)),
                new MedicinesReviewed(at(6), Set.of(Medicine.PSYCHOSTIMULANTS), Set.of()),
                new Phq9Recorded(at(7), Arrays.asList(2, 2, 2, 2, 1, 1, 2, 1, 0), 13),
                new DiagnosisRecorded(at(8), List.of("F33.2")),
                new TreatmentOrdered(at(9), DOCTOR, "1234567893", 56, null),
                vitals("reading-1", at(10), 128, 82)));
    }

    public static VitalsRecorded vitals(String id, Instant at, int systolic, int diastolic) {
        return new VitalsRecorded(at, id, systolic, diastolic, 72, 98, 5, 0);
    }

    public static List<SessionEvent> cleared() {
        return plus(prepared(), new ClearedForDosing(at(12), DOCTOR, null));
    }

    public static DeviceGiven device(int number, Instant at) {
        return new DeviceGiven(at, number, 28, NDC, "24KX091", EXPIRES, null);
    }

    public static List<SessionEvent> dosing() {
        return plus(cleared(), device(1, FIRST));
    }

    public static List<SessionEvent> observing() {
        return plus(dosing(), device(2, LAST));
    }

    public static List<SessionEvent> ready() {
        return plus(
                observing(),
                vitals("reading-2", at(75), 138, 86),
                vitals("reading-3", at(150), 126, 80),
                new ReadyToLeave(at(156), 126, 121));
    }

    public static List<SessionEvent> discharged() {
        return plus(
                ready(),
                new RideHere(at(157)),
                new InstructionsGiven(at(158)),
                new Discharged(at(160), 130, 125, null));
    }

    public static List<SessionEvent> leftEarly() {
        return plus(
                observing(),
                new PatientLeftEarly(
                        at(125),
                        "feels well",
                        new Deviation("deviation-1", Deviation.Rule.LEFT_EARLY, "left 90 min after", "feels well")));
    }

    public static List<SessionEvent> signed() {
        List<SessionEvent> before = discharged();
        return plus(before, new SessionSigned(at(170), NURSE, Meaning.AUTHOR, HASH, before.size() - 1));
    }

    public static List<SessionEvent> infusionCleared() {
        List<SessionEvent> events = new ArrayList<>(prepared());
        events.set(0, begun(Treatment.IV_KETAMINE));
        events.removeIf(e -> e instanceof EnrolmentVerified || e instanceof TreatmentOrdered);
        return plus(
                events,
                new WeightRecorded(at(9), 76_000),
                new TreatmentOrdered(at(9), DOCTOR, "1234567893", null, 500),
                new ClearedForDosing(at(12), DOCTOR, null));
    }

    public static InfusionStarted started(Instant at) {
        return new InfusionStarted(
                at, 76_000, 38_000, 40, "00409205105", "KT77", EXPIRES, ContainerType.SINGLE_DOSE, 50_000, null);
    }

    public static List<SessionEvent> infusing() {
        return plus(infusionCleared(), started(at(30)));
    }

    public static List<SessionEvent> infused() {
        return plus(
                infusing(),
                new InfusionStopped(at(70), 40, 38_000, 12_000, new Person("staff-2", "Willa Witness"), null));
    }

    public static List<SessionEvent> plus(List<? extends SessionEvent> events, SessionEvent... more) {
        List<SessionEvent> all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
