package clinic.journeys;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the front desk sends. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> patient(String patientId, String given, String family) {
        return Map.of(
                "patientId",
                patientId,
                "given",
                given,
                "family",
                family,
                "birthDate",
                "1984-02-29",
                "sex",
                "F",
                "address",
                Map.of("line", "9 Elm Street", "city", "Worcester", "state", "MA", "postalCode", "01608"));
    }

    /** An esketamine visit. */
    static Map<String, Object> visit(String visitId, String patientId, Instant start) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", visitId);
        body.put("patientId", patientId);
        body.put("siteId", Site.ID);
        body.put("treatment", "ESKETAMINE");
        body.put("plannedDoseMg", 56);
        body.put("start", start.toString());
        return body;
    }

    /** The same, of a day that has passed. */
    static Map<String, Object> visitAfterwards(String visitId, String patientId, Instant start) {
        Map<String, Object> body = visit(visitId, patientId, start);
        body.put("enteredAfterwards", "journey");
        return body;
    }
}
