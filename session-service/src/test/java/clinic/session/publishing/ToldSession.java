package clinic.session.publishing;

import clinic.session.treatment.Deviation;
import clinic.session.treatment.Identifier;
import clinic.session.treatment.Limit;
import clinic.session.treatment.Meaning;
import clinic.session.treatment.Person;
import clinic.session.treatment.Plan;
import clinic.session.treatment.Sample;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The session that the contracts' examples tell of, event by event. */
final class ToldSession {

    static final String ID = "session-visit-0b6f3c1e";
    static final Person NURSE = new Person("staff-kosei", "K. Osei, RN");
    private static final Person DOCTOR = new Person("staff-lindgren", "Dr Lindgren");
    private static final String HASH = "c41d6f0e6a1b7c3d5e8f9a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d";

    private ToldSession() {}

    private static Instant at(String clock) {
        return Instant.parse("2026-11-23T" + clock + "Z");
    }

    private static SessionEvent reading(String clock, int systolic) {
        return Sample.vitals("reading-" + clock, at(clock), systolic, 82);
    }

    private static SessionEvent device(int number, String clock, Deviation deviation) {
        return new SessionEvent.DeviceGiven(
                at(clock), number, 28, "50458002802", "24KX091", LocalDate.of(2027, 1, 31), deviation);
    }

    private static List<SessionEvent> cleared() {
        Plan plan = new Plan(
                "visit-0b6f3c1e",
                "patient-7d2f9a10",
                "site-main-street",
                "Main Street",
                ZoneId.of("America/Denver"),
                "chair-1",
                "Chair 1",
                null,
                Treatment.ESKETAMINE,
                56,
                DOCTOR,
                at("18:00:00"),
                at("20:30:00"));
        return new ArrayList<>(List.of(
                new SessionEvent.SessionBegun(at("18:00:00"), plan, false, Sample.protocol()),
                new SessionEvent.IdentityConfirmed(at("18:01:00"), Set.of(Identifier.NAME, Identifier.BIRTH_DATE)),
                new SessionEvent.ConsentRecorded(at("18:02:00"), "2026-01", LocalDate.of(2026, 11, 2)),
                new SessionEvent.EnrolmentVerified(at("18:03:00"), "patient-7d2f9a10", "SPRAVATO_REMS", "R-4711"),
                new SessionEvent.RideArranged(at("18:04:00"), "patient-7d2f9a10", "Ada", null),
                new SessionEvent.FastingRecorded(at("18:05:00"), at("14:00:00"), at("17:00:00")),
                new SessionEvent.MedicinesReviewed(at("18:06:00"), Set.of(), Set.of()),
                new SessionEvent.Phq9Recorded(at("18:07:00"), Arrays.asList(2, 2, 2, 2, 1, 1, 2, 1, 0), 13),
                new SessionEvent.DiagnosisRecorded(at("18:08:00"), List.of("F33.2")),
                reading("18:09:00", 132),
                reading("18:10:00", 128),
                new SessionEvent.TreatmentOrdered(at("18:11:00"), DOCTOR, "1234567893", 56, null),
                new SessionEvent.ClearedForDosing(at("18:12:00"), DOCTOR, null),
                reading("18:15:00", 128)));
    }

    static List<SessionEvent> alarmed() {
        return Sample.plus(
                cleared(),
                device(1, "18:17:00", null),
                device(2, "18:22:00", null),
                reading("18:52:00", 146),
                new SessionEvent.AlarmRaised(
                        at("18:52:00"),
                        "alarm-1",
                        "reading-18:52:00",
                        List.of(new Limit(Limit.Measure.SYSTOLIC, 146, 140))));
    }

    static List<SessionEvent> signed() {
        Deviation early = new Deviation(
                "deviation-1",
                Deviation.Rule.DEVICE_GAP,
                "4 min after the last device instead of 5",
                "patient used it before being told");
        List<SessionEvent> events = Sample.plus(cleared(), device(1, "18:17:00", null), device(2, "18:21:00", early));
        for (String clock : List.of("18:40", "19:01", "19:20", "19:40", "20:00", "20:10", "20:20", "20:22")) {
            events.add(reading(clock + ":00", 130));
        }
        return Sample.plus(
                events,
                new SessionEvent.ReadyToLeave(at("20:22:00"), 125, 121),
                new SessionEvent.RideHere(at("20:23:00")),
                new SessionEvent.InstructionsGiven(at("20:25:00")),
                new SessionEvent.Discharged(at("20:27:00"), 130, 126, null),
                new SessionEvent.SessionSigned(at("20:41:09"), NURSE, Meaning.AUTHOR, HASH, 27));
    }
}
