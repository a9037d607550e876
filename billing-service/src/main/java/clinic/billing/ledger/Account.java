package clinic.billing.ledger;

/** Where money is. Debits are positive, credits negative. */
public enum Account {
    AR_PAYER("Owed by payers"),
    AR_PATIENT("Owed by patients"),
    /** What stands at the bank, as far as its remittance is known. */
    CASH("Cash at the bank"),
    /** What payers say they have paid, whole: a payment's part here is what its deposit has to be. */
    CASH_CLEARING("Cash on its way"),
    /** The part of it that no claim could take yet. */
    UNAPPLIED("Paid, belongs to no claim yet"),
    CONTRACTUAL("Given up by contract"),
    WRITE_OFF("Written off"),
    PLB_SUSPENSE("Between payer and clinic"),
    REVENUE("Charged");

    private final String words;

    Account(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
