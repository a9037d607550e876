package clinic.x12.claim;

import clinic.x12.Finding;
import java.util.List;

/** Told what a {@link ClaimFileReader} reads while it reads, so that a file of any size needs the memory of one claim. */
public interface ClaimListener {
    /** A claim is complete. */
    void claim(ProfessionalClaim claim);

    /**
     * A transaction is over, or broken off: then its findings say so.
     *
     * @param file all but its claims
     */
    void transaction(ClaimFile file, ClaimTotals totals, List<Finding> findings);
}
