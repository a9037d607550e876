package clinic.x12.claim;

import clinic.x12.Envelope;
import clinic.x12.X12Unreadable;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.InterchangeWalker;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads 837P files, ours and others'. Loops the model does not carry are read over; what was forgiven is a finding. */
public final class ClaimFileReader {
    private ClaimFileReader() {}

    /** @throws X12Unreadable when the input is not an 837P of version 005010 */
    public static ClaimsRead read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** @throws X12Unreadable when the input is not an 837P of version 005010 */
    public static ClaimsRead read(InputStream in) throws IOException {
        var handler = new Handler();
        var walker = new InterchangeWalker(Guide.CLAIM, handler);
        var findings = new ArrayList<>(walker.walk(in).list());
        handler.findings.forEach(transaction -> findings.addAll(transaction.list()));
        return new ClaimsRead(handler.files, findings);
    }

    private static final class Handler implements TransactionHandler {
        private final List<ClaimFile> files = new ArrayList<>();
        private final List<Findings> findings = new ArrayList<>();
        private ClaimTransaction current = new ClaimTransaction(new Findings());
        private Envelope envelope = Envelope.between("", "", 0, java.time.LocalDateTime.MIN, false);

        @Override
        public void begin(Envelope envelope, Segment header, Findings to) {
            this.envelope = envelope;
            findings.add(to);
            current = new ClaimTransaction(to);
        }

        @Override
        public void segment(Segment segment) {
            current.on(segment);
        }

        @Override
        public void end() {
            files.add(current.file(envelope));
        }
    }
}
