package clinic.x12.remittance;

/** Told what a {@link RemittanceReader} reads while it reads, so that a file of any size needs the memory of one claim. */
public interface RemittanceListener {
    /** A claim is complete. */
    void claim(RemittedClaim claim);

    /**
     * A transaction is over, or broken off: then its findings say so.
     *
     * @param remittance all but its claims
     */
    void transaction(Remittance remittance, Totals totals, Balances balances);
}
