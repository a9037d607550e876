package clinic.x12.remittance;

/**
 * An account of payer or payee. Written out by no {@code toString}.
 *
 * @param bankQualifier 01 for a routing number of the American Bankers Association
 * @param type DA checking, SG savings
 */
public record BankAccount(String bankQualifier, String bank, String type, String number) {
    @Override
    public String toString() {
        return "BankAccount";
    }
}
