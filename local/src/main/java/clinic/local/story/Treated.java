package clinic.local.story;

import java.time.Instant;

/**
 * A guest once the desk knows them and their visit is booked.
 *
 * @param memberNumber at the payer; read back from the record
 * @param start when the visit begins
 */
public record Treated(Guest guest, String patientId, String name, String memberNumber, String visitId, Instant start) {

    String sessionId() {
        return "session-" + visitId;
    }
}
