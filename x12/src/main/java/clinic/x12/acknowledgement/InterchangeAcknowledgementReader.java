package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import clinic.x12.syntax.EnvelopeListener;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.InterchangeWalker;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import clinic.x12.syntax.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the TA1 segments of a file; what else it holds is for other readers. */
public final class InterchangeAcknowledgementReader {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuMMddHHmm");
    private static final int MOST = 10_000;

    private InterchangeAcknowledgementReader() {}

    /** @throws X12Unreadable when the input is no X12, or has no TA1 */
    public static Acknowledgements<InterchangeAcknowledgement> read(byte[] bytes) {
        return read(bytes, Profile.LENIENT);
    }

    /** @throws X12Unreadable when the input is no X12, or has no TA1 */
    public static Acknowledgements<InterchangeAcknowledgement> read(byte[] bytes, Profile profile) {
        var findings = new Findings(profile);
        var collecting = new Collecting(findings);
        try {
            new InterchangeWalker(collecting, findings).walk(new ByteArrayInputStream(bytes));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        if (collecting.read.isEmpty())
            throw new X12Unreadable("NO_TRANSACTION", "The file has no interchange acknowledgement (TA1) in it.");
        return new Acknowledgements<>(collecting.read, findings.list());
    }

    /** One segment, for who reads files of several kinds at once. */
    public static InterchangeAcknowledgement of(Segment ta1, Envelope envelope, Findings findings) {
        var values = new Values(findings);
        for (int element = 1; element <= 5; element++) values.required(ta1, element, "envelope");
        var outcome = values.code(ta1, 4);
        if (!outcome.isEmpty() && !outcome.matches("[AER]"))
            findings.error("CODE_INVALID", "TA104 is neither A, E nor R.", ta1.at(4), "envelope", "TA104");
        return new InterchangeAcknowledgement(
                envelope,
                ta1.has(1) ? values.count(ta1, 1, "envelope") : 0,
                time(ta1, findings),
                outcome,
                ta1.element(5));
    }

    private static @Nullable LocalDateTime time(Segment ta1, Findings findings) {
        try {
            return LocalDateTime.parse(ta1.element(2) + ta1.element(3), MINUTE);
        } catch (DateTimeException notATime) {
            findings.forgiven(
                    "DATE_INVALID", "TA102 and TA103 are not a date and time.", ta1.at(2), "envelope", "TA102");
            return null;
        }
    }

    private static final class Collecting implements EnvelopeListener {
        private final Findings findings;
        private final List<InterchangeAcknowledgement> read = new ArrayList<>();

        Collecting(Findings findings) {
            this.findings = findings;
        }

        @Override
        public Findings interchange(Segment isa) {
            return findings;
        }

        @Override
        public void interchangeAcknowledgement(Segment ta1, Envelope envelope, Findings to) {
            if (read.size() < MOST) read.add(of(ta1, envelope, to));
            else to.error("TOO_MANY_SEGMENTS", "There are too many TA1 in one file.", ta1.at(), null, "TA1");
        }

        @Override
        public @Nullable TransactionHandler transaction(TransactionHeader header, Findings own) {
            return null;
        }
    }
}
