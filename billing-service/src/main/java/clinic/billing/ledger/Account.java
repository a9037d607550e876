package clinic.billing.ledger;

/** Where money is. Debits are positive, credits negative. */
public enum Account {
    AR_PAYER("Owed by payers"),
    AR_PATIENT("Owed by patients"),
    CASH_CLEARING("Cash on its way"),
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
