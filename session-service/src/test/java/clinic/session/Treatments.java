package clinic.session;

import static clinic.session.Clinic.doctor;
import static clinic.session.Clinic.nurse;

import java.time.Duration;
import java.time.Instant;

/** A visit told through the JSON API at given times, as a program would tell it. */
public record Treatments(Clinic clinic, String sessionId, Instant arrived) {

    public Clinic.Answer act(String path, String more, int minute, String bearer) {
        String comma = more.isEmpty() ? "" : ",";
        return clinic.post(
                "/api/sessions/" + sessionId + "/" + path,
                "{\"occurredAt\":\"" + at(minute) + "\"" + comma + more + "}",
                bearer);
    }

    public Instant at(int minute) {
        return arrived.plus(Duration.ofMinutes(minute));
    }

    public Treatments prepare(boolean esketamine) {
        act("identity", "\"by\":[\"NAME\",\"BIRTH_DATE\"]", 1, nurse()).ok();
        act(
                        "consent",
                        "\"version\":\"2026-01\",\"signedOn\":\"%s\""
                                .formatted(arrived.minus(Duration.ofDays(20))
                                        .toString()
                                        .substring(0, 10)),
                        2,
                        nurse())
                .ok();
        if (esketamine) {
            act("enrolment", "\"program\":\"SPRAVATO_REMS\",\"number\":\"R-4711\"", 3, nurse())
                    .ok();
        } else {
            act("weight", "\"weightGrams\":76000", 3, nurse()).ok();
        }
        act("ride", "\"escort\":\"Ada Secret\",\"phone\":\"+1 303 555 0100\"", 4, nurse())
                .ok();
        act("fasting", "\"minutesSinceFood\":300,\"minutesSinceLiquid\":90", 5, nurse())
                .ok();
        act("medicines", "\"taken\":[\"PSYCHOSTIMULANTS\"],\"contraindications\":[]", 6, nurse())
                .ok();
        act("phq9", "\"items\":[2,2,2,2,1,1,2,1,0]", 7, nurse()).ok();
        act("diagnosis", "\"codes\":[\"F33.2\"]", 8, nurse()).ok();
        act("order", esketamine ? "\"doseMg\":56" : "", 9, doctor()).ok();
        return vitals(10, 128, 82, nurse());
    }

    public Treatments clear() {
        act("clearance", "", 12, doctor()).ok();
        return this;
    }

    public Treatments vitals(int minute, int systolic, int diastolic, String bearer) {
        act("vitals", """
                "systolicMmHg":%d,"diastolicMmHg":%d,"heartRatePerMinute":72,"spo2Percent":98,"sedation":5,"dissociation":0
                """.formatted(systolic, diastolic), minute, bearer).ok();
        return this;
    }

    public Clinic.Answer device(int number, int minute) {
        return act("devices", """
                "number":%d,"ndc11":"50458002802","lot":"24KX091","expiresOn":"2099-01-31"
                """.formatted(number), minute, nurse());
    }

    public Treatments dose() {
        device(1, 30).ok();
        device(2, 35).ok();
        return this;
    }

    public Treatments leave(int minute) {
        act("ride-here", "", minute, nurse()).ok();
        act("instructions", "", minute, nurse()).ok();
        act("discharge", "", minute, nurse()).ok();
        return this;
    }

    public Clinic.Answer sign(String bearer) {
        String session = "/api/sessions/" + sessionId;
        long read =
                clinic.get(session, bearer).ok().json().get("throughSequence").asLong();
        return clinic.post(
                session + "/sign", "{\"meaning\":\"AUTHOR\",\"throughSequence\":%d}".formatted(read), bearer);
    }
}
