package clinic.local.story;

import clinic.local.http.StaffClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One treatment, act by act, each at the clinical time at which it happened. */
public final class Chair {

    private static final int MICROGRAMS_PER_KG = 500;
    private static final int WEIGHT_GRAMS = 82_400;
    private static final long DRAWN_MICROGRAMS = 50_000;

    private final Teller teller;
    private final StaffClient nurse;
    private final StaffClient prescriber;
    private final Treated treated;
    private int readings;

    public Chair(Teller teller, StaffClient nurse, StaffClient prescriber, Treated treated) {
        this.teller = teller;
        this.nurse = nurse;
        this.prescriber = prescriber;
        this.treated = treated;
    }

    /** A made-up enrolment number, the same each time. */
    static String enrolment(String patientId) {
        return String.format(Locale.ROOT, "R%08d", Math.floorMod(patientId.hashCode(), 100_000_000));
    }

    public void treat() {
        teller.doing("begin the session of " + treated.name());
        teller.soon(
                "the session",
                () -> Optional.of(log()).filter(log -> !log.path("entries").isEmpty()));
        assess();
        int over = treated.guest().infusion() ? infuse() : giveDevices();
        depart(over);
        teller.tell(
                treated.name() + ": arrived, assessed, cleared, dosed, watched and discharged "
                        + Duration.ofMinutes(over).toMinutes() + " min after arrival",
                nurse,
                "/session/sessions/" + treated.sessionId());
    }

    private void assess() {
        teller.doing("assess " + treated.name());
        act(3, "identity", Map.of("by", List.of("NAME", "BIRTH_DATE")));
        act(
                4,
                "consent",
                Map.of(
                        "version",
                        "2026-03",
                        "signedOn",
                        at(4).atZone(ZoneOffset.UTC).toLocalDate().toString()));
        if (treated.guest().infusion()) {
            act(5, "weight", Map.of("weightGrams", WEIGHT_GRAMS));
        } else {
            act(5, "enrolment", Map.of("program", "SPRAVATO_REMS", "number", enrolment(treated.patientId())));
        }
        act(6, "ride", Map.of("escort", "Sister, by car"));
        act(7, "fasting", Map.of("minutesSinceFood", 200, "minutesSinceLiquid", 70));
        act(8, "medicines", Map.of("taken", List.of(), "contraindications", List.of()));
        act(9, "phq9", Map.of("items", List.of(2, 3, 2, 2, 1, 2, 2, 1, 0)));
        act(10, "diagnosis", Map.of("codes", List.of("F33.2")));
        vitals(11, 126, 80, 72, 98, null, null);
        if (treated.guest().infusion()) {
            order(13, Map.of("doseMicrogramsPerKg", MICROGRAMS_PER_KG));
        } else {
            order(13, Map.of("doseMg", treated.guest().doseMg()));
        }
        teller.doing("clear " + treated.name() + " for dosing");
        teller.same("the phase after the clearance", "CLEARED", act(prescriber, 14, "clearance", Map.of()));
    }

    private void order(int minute, Map<String, Object> order) {
        act(prescriber, minute, "order", order);
    }

    /** @return minute at which the patient leaves */
    private int giveDevices() {
        teller.doing("give " + treated.name() + " the devices");
        int devices = treated.guest().doseMg() / 28;
        int last = 16;
        for (int number = 1; number <= devices; number++) {
            last = 16 + (number - 1) * 5;
            act(
                    last,
                    "devices",
                    Map.of(
                            "number",
                            number,
                            "ndc11",
                            devices == 3 ? "50458002803" : "50458002802",
                            "lot",
                            "26K114",
                            "expiresOn",
                            "2028-04-30"));
        }
        vitals(last + 20, 134, 84, 78, 97, 4, 8);
        vitals(last + 40, 138, 86, 80, 97, 4, 6);
        vitals(last + 80, 130, 82, 74, 98, 5, 1);
        vitals(last + 112, 124, 78, 70, 98, 5, 0);
        teller.doing("try to discharge " + treated.name() + " too early");
        var early = nurse.post(path("discharge"), timed(last + 113, Map.of()));
        teller.same("the answer to a discharge after 113 minutes", 409, early.status());
        return last + 121;
    }

    private int infuse() {
        teller.doing("infuse " + treated.name());
        long planned = (long) WEIGHT_GRAMS * MICROGRAMS_PER_KG / 1000;
        act(
                16,
                "infusion/start",
                Map.of(
                        "ndc11", "65219018610",
                        "lot", "KT2207",
                        "expiresOn", "2027-12-31",
                        "containerType", "SINGLE_DOSE",
                        "drawnMicrograms", DRAWN_MICROGRAMS));
        for (int minute = 26; minute <= 46; minute += 10) {
            vitals(minute, 136, 85, 82, 97, 4, 7);
        }
        act(
                56,
                "infusion/stop",
                Map.of(
                        "givenMicrograms",
                        planned,
                        "wastedMicrograms",
                        DRAWN_MICROGRAMS - planned,
                        "witnessId",
                        "staff-lindgren",
                        "witnessName",
                        "Dr Lindgren"));
        vitals(71, 130, 82, 76, 98, 5, 3);
        vitals(86, 128, 80, 74, 98, 5, 1);
        vitals(112, 124, 78, 70, 98, 5, 0);
        act(
                113,
                "recovery",
                Map.of("activity", 2, "respiration", 2, "circulation", 2, "consciousness", 2, "oxygenation", 2));
        return 119;
    }

    private void depart(int minute) {
        teller.doing("discharge " + treated.name());
        act(minute - 2, "ride-here", Map.of());
        act(minute - 1, "instructions", Map.of());
        teller.same("the phase after the discharge", "DISCHARGED", act(minute, "discharge", Map.of()));
    }

    /** Signs with the log-in that was just renewed, and reads the log. */
    void sign() {
        teller.doing("sign the session of " + treated.name());
        int read = log().path("entries").size();
        nurse.post(path("sign"), Map.of("meaning", "AUTHOR", "throughSequence", read - 1))
                .orThrow();
        JsonNode log = log();
        teller.same("the phase after signing", "SIGNED", log.path("phase").asString());
        teller.check(log.path("signatureHolds").asBoolean(), "the signature does not match what is stored");
        teller.check(
                log.path("entries")
                        .valueStream()
                        .allMatch(entry -> entry.hasNonNull("occurredAt")
                                && entry.hasNonNull("recordedAt")
                                && entry.hasNonNull("actor")),
                "an entry of the log lacks who, when it happened or when it was recorded");
        teller.tell(
                treated.name() + ": signed by K. Osei, RN; the log has "
                        + log.path("entries").size() + " entries, "
                        + log.path("late").asInt() + " of them entered late",
                nurse,
                "/session/sessions/" + treated.sessionId() + "/chart");
    }

    private JsonNode log() {
        return nurse.get("/session/api/sessions/" + treated.sessionId() + "/log")
                .orThrow()
                .json();
    }

    private void vitals(
            int minute,
            int systolic,
            int diastolic,
            int heartRate,
            int spo2,
            @Nullable Integer sedation,
            @Nullable Integer dissociation) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("readingId", "reading-" + ++readings);
        reading.put("systolicMmHg", systolic);
        reading.put("diastolicMmHg", diastolic);
        reading.put("heartRatePerMinute", heartRate);
        reading.put("spo2Percent", spo2);
        if (sedation != null && dissociation != null) {
            reading.put("sedation", sedation);
            reading.put("dissociation", dissociation);
        }
        act(minute, "vitals", reading);
    }

    private String act(int minute, String what, Map<String, Object> body) {
        return act(nurse, minute, what, body);
    }

    /** @return the phase afterwards */
    private String act(StaffClient by, int minute, String what, Map<String, Object> body) {
        return by.post(path(what), timed(minute, body))
                .orThrow()
                .json()
                .path("phase")
                .asString();
    }

    private Map<String, Object> timed(int minute, Map<String, Object> body) {
        Map<String, Object> timed = new LinkedHashMap<>(body);
        timed.put("occurredAt", at(minute).toString());
        return timed;
    }

    private Instant at(int minute) {
        return treated.start().plus(Duration.ofMinutes(minute));
    }

    private String path(String what) {
        return "/session/api/sessions/" + treated.sessionId() + "/" + what;
    }
}
