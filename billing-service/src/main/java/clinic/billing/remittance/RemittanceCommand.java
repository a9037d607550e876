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

    /** A claim of the file that can't be posted: it waits for a person, its money is on its way and belongs to no claim. */
    @AllowedTo("BILLING")
    record SetAside(int position, String reason, String sentence) implements RemittanceCommand {}

    /** A person has found the claim that a set-aside position belongs to. */
    @AllowedTo("BILLING")
    record MatchClaim(int position, String claimId, Settlement settlement) implements RemittanceCommand {}

    /** A set-aside position that will never be posted, e.g. money that was sent back: it waits for nobody any more. */
    @AllowedTo("BILLING")
    record DismissClaim(int position, String why) implements RemittanceCommand {}

    /** Nothing more is to come of a refused remittance, e.g. because its correction came under another amount. */
    @AllowedTo("BILLING")
    record Dismiss(String why) implements RemittanceCommand {}

    /** The payer was asked to send it right. */
    @AllowedTo("BILLING")
    record AskForCorrection(String how) implements RemittanceCommand {}

    /** A person knows how the money came; the file may say otherwise, or have no word for it. */
    @AllowedTo("BILLING")
    record SayHowItCame(Means means) implements RemittanceCommand {}

    /** This deposit at the bank is its money, whole. */
    @AllowedTo("BILLING")
    record MatchDeposit(String depositId, long amountCents) implements RemittanceCommand {}

    /** This deposit is not, after all. */
    @AllowedTo("BILLING")
    record UnmatchDeposit(String depositId) implements RemittanceCommand {}
}
