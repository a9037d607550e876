package clinic.billing.remittance;

/** How the money of a remittance comes to the clinic. */
public enum Means {
    /** By itself to the bank: ACH, wire, or what the payer's bank chose. A deposit is waited for. */
    TRANSFER,
    /** In an envelope (CHK): a deposit when somebody has brought it to the bank. */
    CHECK,
    /** Only a person can say so: a 5010 file has no code for it (X12 RFI 1887). */
    VIRTUAL_CARD,
    /** The payment is of nothing, or the file only tells (NON, with BPR01 H). */
    NON_PAYMENT,
    /** The payer takes money (BPR03 D): no deposit is that. */
    DEBIT;

    static Means of(Advice advice) {
        if (advice.paymentCents() == 0 || advice.method().equals("NON")) {
            return NON_PAYMENT;
        }
        if (advice.paymentCents() < 0) {
            return DEBIT;
        }
        return advice.method().equals("CHK") ? CHECK : TRANSFER;
    }

    boolean isMoney() {
        return this != NON_PAYMENT && this != DEBIT;
    }
}
