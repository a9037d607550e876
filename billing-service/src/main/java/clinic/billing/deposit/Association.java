package clinic.billing.deposit;

/** How a remittance and the money at the bank stand to each other. */
public enum Association {
    ERA_WAITING_EFT("waits for its deposit"),
    EFT_WAITING_ERA("waits for its remittance"),
    MATCHED("deposited"),
    /** Same trace, other cents: a person asks the bank or the payer. */
    AMOUNT_MISMATCH("deposit of another amount"),
    CHECK("comes by check"),
    NON_PAYMENT("brings no money"),
    VIRTUAL_CARD("came as a virtual card"),
    DEBIT("takes money back");

    private final String words;

    Association(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
