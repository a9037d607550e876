package clinic.x12.remittance;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads remittance advice (835, 005010X221A1) as payers really send it: any delimiters, text around the interchange, line
 * breaks, missing trailers, several interchanges. What was forgiven is a finding; what cannot be trusted is an error.
 */
public final class RemittanceReader {
    private RemittanceReader() {}

    /** @throws X12Unreadable when the input is not an 835 of version 005010 */
    public static RemittanceFile read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** @throws X12Unreadable when the input is not an 835 of version 005010 */
    public static RemittanceFile read(InputStream in) throws IOException {
        var handler = new Handler();
        var findings = new InterchangeWalker(Guide.REMITTANCE, handler).walk(in);
        return new RemittanceFile(handler.transactions, findings.list());
    }

    private static final class Handler implements TransactionHandler {
        private final List<Remittance> transactions = new ArrayList<>();
        private @Nullable RemittanceTransaction current;

        @Override
        public void begin(Envelope envelope, Segment header, Findings findings) {
            current = new RemittanceTransaction(envelope, header.at(), findings);
        }

        @Override
        public void segment(Segment segment) {
            if (current != null) current.on(segment);
        }

        @Override
        public void end() {
            if (current != null) transactions.add(current.finish());
            current = null;
        }
    }
}
