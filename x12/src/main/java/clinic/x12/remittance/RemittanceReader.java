package clinic.x12.remittance;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.OneGuide;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads remittance advice (835, 005010X221A1) as payers really send it: any delimiters, text around the interchange, line
 * breaks, missing trailers, several interchanges. What was forgiven is a finding; what cannot be trusted is an error.
 */
public final class RemittanceReader {
    private RemittanceReader() {}

    /** @throws X12Unreadable when the input is not an 835 of version 005010 */
    public static RemittanceFile read(byte[] bytes) {
        return read(bytes, Profile.LENIENT);
    }

    /** @throws X12Unreadable when the input is not an 835 of version 005010 */
    public static RemittanceFile read(byte[] bytes, Profile profile) {
        try {
            return read(new ByteArrayInputStream(bytes), profile);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /**
     * The whole file as a model, in the memory that takes.
     *
     * @throws X12Unreadable when the input is not an 835 of version 005010
     */
    public static RemittanceFile read(InputStream in, Profile profile) throws IOException {
        var collecting = new Collecting();
        var findings = read(in, profile, collecting);
        return new RemittanceFile(collecting.transactions, findings);
    }

    /**
     * Tells claim by claim, in constant memory.
     *
     * @return what was found about the envelopes
     * @throws X12Unreadable when the input is not an 835 of version 005010
     */
    public static List<Finding> read(InputStream in, Profile profile, RemittanceListener listener) throws IOException {
        return OneGuide.read(
                in, Guide.REMITTANCE, profile, (header, findings) -> transaction(header, findings, listener));
    }

    /** For who reads files of several kinds at once. */
    public static TransactionHandler transaction(
            TransactionHeader header, Findings findings, RemittanceListener listener) {
        return new RemittanceTransaction(header, findings, listener);
    }

    private static final class Collecting implements RemittanceListener {
        private final List<Remittance> transactions = new ArrayList<>();
        private final List<RemittedClaim> claims = new ArrayList<>();

        @Override
        public void claim(RemittedClaim claim) {
            claims.add(claim);
        }

        @Override
        public void transaction(Remittance read, Totals totals, Balances balances) {
            transactions.add(new Remittance(
                    read.envelope(),
                    read.at(),
                    read.payment(),
                    read.trace(),
                    read.currency(),
                    read.references(),
                    read.productionDate(),
                    read.payer(),
                    read.payee(),
                    read.groups(),
                    claims,
                    read.providerAdjustments(),
                    read.findings()));
            claims.clear();
        }
    }
}
