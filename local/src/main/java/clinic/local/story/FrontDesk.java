package clinic.local.story;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Registers, books and checks in. */
final class FrontDesk {

    private static final String AFTERWARDS = "The demo tells a whole day in a minute";
    private static final String BY_HAND = "patient-demo-obrien";
    private static final int MOST_DAYS_BACK = 300;

    private final Teller teller;
    private final StaffClient desk;
    private final Map<String, String> patientIds = new TreeMap<>();

    FrontDesk(Teller teller, StaffClient desk) {
        this.teller = teller;
        this.desk = desk;
    }

    void register() {
        teller.chapter("The front desk");
        teller.doing("import the FHIR bundles");
        int entries = 0;
        int imported = 0;
        for (String file : DemoFiles.PATIENTS) {
            JsonNode report = imported(file);
            teller.same("broken entries of " + file, 0, report.path("broken").asInt());
            entries += report.path("entries").size();
            imported += report.path("imported").asInt();
            patientIds.put(file, report.path("entries").path(0).path("id").asString());
        }
        teller.tell(
                patientIds.size() + " patients with their coverages from as many FHIR bundles (" + imported + " of "
                        + entries + " entries were new)",
                desk,
                "/booking/patients");
        teller.doing("import the same bundles again");
        for (String file : DemoFiles.PATIENTS) {
            teller.same(
                    "new entries of " + file, 0, imported(file).path("imported").asInt());
        }
        teller.tell("the same bundles again change nothing");
        byHand();
    }

    private JsonNode imported(String file) {
        return desk.upload("/booking/api/fhir/import", "application/fhir+json", DemoFiles.patient(file))
                .orThrow()
                .json();
    }

    private void byHand() {
        teller.doing("register a patient by hand");
        String id = BY_HAND;
        desk.post(
                        "/booking/api/patients",
                        Map.of(
                                "patientId", id,
                                "given", "Moira",
                                "family", "O'Brien",
                                "birthDate", "03/14/1979",
                                "sex", "F",
                                "phone", "(508) 555-0142"))
                .orThrow();
        desk.put(
                        "/booking/api/patients/" + id + "/coverages/coverage-demo-obrien",
                        Map.of(
                                "payerId", "BCBS",
                                "payerName", "Blue Cross Blue Shield",
                                "filingCode", "BL",
                                "memberNumber", "XYZ 880 412 77",
                                "rank", 1,
                                "validFrom", "2026-01-01"))
                .orThrow();
        JsonNode known = desk.get("/booking/api/patients/" + id).orThrow().json();
        teller.same(
                "the birth date",
                "1979-03-14",
                known.path("identity").path("birthDate").asString());
        teller.same(
                "the member number",
                "XYZ88041277",
                known.path("coverages").path(0).path("memberNumber").asString());
        teller.tell(
                "Moira O'Brien is registered by hand, with the card as she read it out",
                desk,
                "/booking/patients/" + id);
    }

    /** Books the day's visits on the newest past day that has none yet, so that the story can be told again. */
    List<Treated> bookTheDay() {
        teller.doing("open the day");
        ZoneId zone = ZoneId.of(DemoFiles.json("site").path("zone").asString());
        LocalDate today = LocalDate.now(zone);
        LocalDate day = untold(today);
        for (LocalDate open : List.of(day, today, today.plusDays(1))) {
            desk.post("/booking/api/sites/" + Opening.SITE + "/days/" + open, null)
                    .orThrow();
        }

        List<Treated> booked = new ArrayList<>();
        for (Guest guest : Guest.OF_THE_DAY) {
            booked.add(book(guest, day, zone));
        }
        teller.tell("the day told is " + day, desk, "/booking/day?site=" + Opening.SITE + "&date=" + day);
        refuseTheSameChair(booked.getFirst());
        bookAhead(today.plusDays(1));
        return booked;
    }

    private LocalDate untold(LocalDate today) {
        for (int back = 1; back <= MOST_DAYS_BACK; back++) {
            LocalDate day = today.minusDays(back);
            Answer answer = desk.get("/booking/api/sites/" + Opening.SITE + "/days/" + day);
            if (answer.status() == 404) {
                return day;
            }
            answer.orThrow();
        }
        throw new NotAsTold(teller.doing(), "every day of the last " + MOST_DAYS_BACK + " has been told");
    }

    private Treated book(Guest guest, LocalDate day, ZoneId zone) {
        String patientId = patientId(guest.file());
        teller.doing("book the visit of " + guest.startsAt());
        enrol(guest, patientId);
        JsonNode known =
                desk.get("/booking/api/patients/" + patientId).orThrow().json();
        String visitId = "visit-demo-" + day + "-" + guest.startsAt().replace(":", "");
        Instant start =
                day.atTime(LocalTime.parse(guest.startsAt())).atZone(zone).toInstant();
        Map<String, Object> body = booking(visitId, patientId, guest, start);
        desk.post("/booking/api/visits", body).orThrow();
        JsonNode place =
                desk.get("/booking/api/visits/" + visitId).orThrow().json().path("place");
        teller.same("the visit's start", start.toString(), place.path("start").asString());
        String name = known.path("identity").path("given").asString() + " "
                + known.path("identity").path("family").asString();
        teller.tell(guest.startsAt() + " " + name + ", "
                + (guest.infusion() ? "IV ketamine" : "esketamine " + guest.doseMg() + " mg") + ", "
                + place.path("chairName").asString() + ", entered afterwards");
        return new Treated(
                guest,
                patientId,
                name,
                known.path("coverages").path(0).path("memberNumber").asString(),
                visitId,
                start);
    }

    private static Map<String, Object> booking(String visitId, String patientId, Guest guest, Instant start) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", visitId);
        body.put("patientId", patientId);
        body.put("siteId", Opening.SITE);
        body.put("treatment", guest.treatment());
        body.put("start", start.toString());
        body.put("enteredAfterwards", AFTERWARDS);
        if (!guest.infusion()) {
            body.put("plannedDoseMg", guest.doseMg());
        }
        return body;
    }

    private void enrol(Guest guest, String patientId) {
        if (!guest.infusion()) {
            desk.put(
                            "/booking/api/patients/" + patientId + "/enrolments/SPRAVATO_REMS",
                            Map.of("number", Chair.enrolment(patientId), "enrolledOn", "2026-01-05"))
                    .orThrow();
        }
    }

    private void refuseTheSameChair(Treated first) {
        teller.doing("ask for a chair that is taken");
        JsonNode place = desk.get("/booking/api/visits/" + first.visitId())
                .orThrow()
                .json()
                .path("place");
        Map<String, Object> body =
                booking(first.visitId() + "-again", patientId("osvaldo-boehm"), first.guest(), first.start());
        body.put("chairId", place.path("chairId").asString());
        Answer refused = desk.post("/booking/api/visits", body);
        teller.same("the answer to a second booking of the same chair", 409, refused.status());
        teller.tell("the same chair a second time is refused: "
                + refused.json().path("detail").asString());
    }

    private void bookAhead(LocalDate tomorrow) {
        teller.doing("find a time tomorrow");
        String visitId = "visit-demo-" + tomorrow + "-ahead";
        if (!desk.get("/booking/api/visits/" + visitId).ok()) {
            JsonNode slot = desk.post(
                            "/booking/api/find",
                            Map.of(
                                    "siteId",
                                    Opening.SITE,
                                    "patientId",
                                    BY_HAND,
                                    "treatment",
                                    "ESKETAMINE",
                                    "from",
                                    tomorrow.toString(),
                                    "most",
                                    1))
                    .orThrow()
                    .json()
                    .path("slots")
                    .path(0);
            desk.post(
                            "/booking/api/visits",
                            Map.of(
                                    "visitId",
                                    visitId,
                                    "patientId",
                                    BY_HAND,
                                    "siteId",
                                    Opening.SITE,
                                    "treatment",
                                    "ESKETAMINE",
                                    "plannedDoseMg",
                                    56,
                                    "start",
                                    slot.path("start").asString(),
                                    "chairId",
                                    slot.path("chairId").asString()))
                    .orThrow();
        }
        JsonNode place =
                desk.get("/booking/api/visits/" + visitId).orThrow().json().path("place");
        ZoneId zone = ZoneId.of(place.path("zone").asString());
        teller.tell(
                "the first free time tomorrow is booked for Moira O'Brien: "
                        + Instant.parse(place.path("start").asString())
                                .atZone(zone)
                                .toLocalTime() + ", "
                        + place.path("chairName").asString(),
                desk,
                "/booking/day?site=" + Opening.SITE + "&date=" + tomorrow);
    }

    void checkIn(Treated treated) {
        teller.doing("check in the visit of " + treated.guest().startsAt());
        desk.post(
                        "/booking/api/visits/" + treated.visitId() + "/check-in",
                        Map.of("occurredAt", treated.start().toString()))
                .orThrow();
    }

    private String patientId(String file) {
        String id = patientIds.get(file);
        if (id == null) {
            throw new NotAsTold(teller.doing(), file + " is not registered");
        }
        return id;
    }
}
