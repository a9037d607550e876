package clinic.billing.remittance;

import clinic.billing.claim.Settlement;
import clinic.platform.security.AllowedTo;
import java.util.List;

/** What can be asked of a remittance. */
public sealed interface RemittanceCommand {

    /**
     * @param failing the equations that do not close
     * @param defects why what was read can't be relied on
     * @param technicalKey ISA06, ISA13, GS06 and ST02 together
     */
    @AllowedTo("BILLING")
    record Receive(
            Advice advice,
            List<Balance> failing,
            List<String> defects,
            String fileId,
            String sha256,
            String technicalKey)
            implements RemittanceCommand {}

    /** @param position of the claim in the file, from 0 */
    @AllowedTo("BILLING")
    record PostClaim(int position, String claimId, Settlement settlement) implements RemittanceCommand {}

    /** A claim of the file that can't be posted: it waits for a person, its money stays out of the books. */
    @AllowedTo("BILLING")
    record SetAside(int position, String reason, String sentence) implements RemittanceCommand {}

    /** The payer was asked to send it right. */
    @AllowedTo("BILLING")
    record AskForCorrection(String how) implements RemittanceCommand {}
}
