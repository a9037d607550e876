package clinic.x12.acknowledgement;

import clinic.x12.X12NotWritable;
import clinic.x12.syntax.ValidatingWriter;
import java.time.format.DateTimeFormatter;

/** Writes a TA1, as a receiver of our interchanges would; the envelope's group and transaction are not written. */
public final class InterchangeAcknowledgementWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private InterchangeAcknowledgementWriter() {}

    /** @throws X12NotWritable naming what is wrong */
    public static byte[] write(InterchangeAcknowledgement acknowledgement) {
        var sentAt = acknowledgement.sentAt();
        if (sentAt == null) throw new X12NotWritable("sentAt", "is missing.");
        require(acknowledgement.outcome().matches("[AER]"), "outcome", "must be A, E or R.");
        require(acknowledgement.noteCode().matches("0[0-3][0-9]"), "noteCode", "must be a code from 000 to 039.");
        return ValidatingWriter.writeAcknowledgement(
                acknowledgement.envelope(),
                "%09d".formatted(acknowledgement.interchangeControl()),
                DATE.format(sentAt),
                TIME.format(sentAt),
                acknowledgement.outcome(),
                acknowledgement.noteCode());
    }

    private static void require(boolean ok, String field, String sentence) {
        if (!ok) throw new X12NotWritable(field, sentence);
    }
}
