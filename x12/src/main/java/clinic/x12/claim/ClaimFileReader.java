package clinic.x12.claim;

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

/** Reads 837P files (005010X222A1), ours and others'. What the model does not carry is still held against the guide. */
public final class ClaimFileReader {
    private ClaimFileReader() {}

    /** @throws X12Unreadable when the input is not an 837P of version 005010 */
    public static ClaimsRead read(byte[] bytes) {
        return read(bytes, Profile.LENIENT);
    }

    /** @throws X12Unreadable when the input is not an 837P of version 005010 */
    public static ClaimsRead read(byte[] bytes, Profile profile) {
        try {
            return read(new ByteArrayInputStream(bytes), profile);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /**
     * The whole file as a model, in the memory that takes.
     *
     * @throws X12Unreadable when the input is not an 837P of version 005010
     */
    public static ClaimsRead read(InputStream in, Profile profile) throws IOException {
        var collecting = new Collecting();
        var findings = new ArrayList<>(read(in, profile, collecting));
        findings.addAll(collecting.findings);
        return new ClaimsRead(collecting.files, findings);
    }

    /**
     * Tells claim by claim, in constant memory.
     *
     * @return what was found about the envelopes
     * @throws X12Unreadable when the input is not an 837P of version 005010
     */
    public static List<Finding> read(InputStream in, Profile profile, ClaimListener listener) throws IOException {
        return OneGuide.read(in, Guide.CLAIM, profile, (header, findings) -> transaction(header, findings, listener));
    }

    /** For who reads files of several kinds at once. */
    public static TransactionHandler transaction(TransactionHeader header, Findings findings, ClaimListener listener) {
        return new ClaimTransaction(header, findings, listener);
    }

    private static final class Collecting implements ClaimListener {
        private final List<ClaimFile> files = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<ProfessionalClaim> claims = new ArrayList<>();

        @Override
        public void claim(ProfessionalClaim claim) {
            claims.add(claim);
        }

        @Override
        public void transaction(ClaimFile file, ClaimTotals totals, List<Finding> found) {
            files.add(new ClaimFile(file.envelope(), file.batch(), file.submitter(), file.receiver(), claims));
            claims.clear();
            findings.addAll(found);
        }
    }
}
