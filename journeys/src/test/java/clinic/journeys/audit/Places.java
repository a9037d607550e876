package clinic.journeys.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * No chair, pump or patient is in two places at once, neither by the table of reservations nor by what the days'
 * events come to, and both say the same.
 */
final class Places implements Check {

    private static final String TABLE = "reservation table";
    private static final String EVENTS = "day plans";

    private final Store booking;

    Places(Store booking) {
        this.booking = booking;
    }

    @Override
    public List<String> findings() {
        List<Held> table = table();
        List<Held> events = events();
        List<String> findings = new ArrayList<>(Held.overlaps(table, TABLE));
        findings.addAll(Held.overlaps(events, EVENTS));
        findings.addAll(only(table, events, TABLE));
        findings.addAll(only(events, table, EVENTS));
        return findings;
    }

    private static List<String> only(List<Held> here, List<Held> there, String where) {
        Set<Held> others = new HashSet<>(there);
        return here.stream()
                .filter(held -> !others.contains(held))
                .map(held -> "only the %s give %s %s to %s from %s to %s"
                        .formatted(
                                where.equals(TABLE) ? "rows of the " + TABLE : where,
                                held.kind(),
                                held.resource(),
                                held.visitId(),
                                held.from(),
                                held.until()))
                .toList();
    }

    private List<Held> table() {
        return booking.rows(
                "select visit_id, kind, resource, lower(during) as starts, upper(during) as ends from app.reservation",
                row -> new Held(
                        row.getString("visit_id"),
                        row.getString("kind"),
                        row.getString("resource"),
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }

    private List<Held> events() {
        Map<String, String> sites = new HashMap<>();
        Map<String, List<Held>> held = new LinkedHashMap<>();
        for (StoredEvent event : booking.events("dayplan.day-opened", "dayplan.reserved", "dayplan.released")) {
            JsonNode payload = event.payload();
            switch (event.type()) {
                case "dayplan.day-opened" ->
                    sites.put(event.aggregateId(), payload.path("siteId").asString());
                case "dayplan.reserved" -> {
                    JsonNode place = payload.path("reservation");
                    held.put(
                            key(event, place.path("visitId").asString()),
                            places(place, sites.getOrDefault(event.aggregateId(), "?")));
                }
                default -> held.remove(key(event, payload.path("visitId").asString()));
            }
        }
        return held.values().stream().flatMap(List::stream).toList();
    }

    private static String key(StoredEvent event, String visitId) {
        return event.aggregateId() + " " + visitId;
    }

    /** The chair and the pump are cleaned after the patient has gone. */
    private static List<Held> places(JsonNode place, String site) {
        String visit = place.path("visitId").asString();
        Instant from = Instant.parse(place.path("start").asString());
        long here = 0;
        long inUse = 0;
        for (JsonNode block : place.path("blocks")) {
            long minutes = block.path("minutes").asLong();
            inUse += minutes;
            here += block.path("phase").asString().equals("TURNOVER") ? 0 : minutes;
        }
        Instant free = from.plusSeconds(60 * inUse);
        List<Held> held = new ArrayList<>();
        held.add(new Held(visit, "CHAIR", site + "/" + place.path("chairId").asString(), from, free));
        if (!place.path("pumpId").asString("").isEmpty()) {
            held.add(new Held(visit, "PUMP", site + "/" + place.path("pumpId").asString(), from, free));
        }
        held.add(new Held(visit, "PATIENT", place.path("patientId").asString(), from, from.plusSeconds(60 * here)));
        return held;
    }
}
