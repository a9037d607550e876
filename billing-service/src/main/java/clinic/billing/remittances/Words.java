package clinic.billing.remittances;

import clinic.billing.remittance.Balance;

/** How this slice says levels. */
final class Words {

    private Words() {}

    static String level(Balance.Level level) {
        return switch (level) {
            case SERVICE -> "Service";
            case CLAIM -> "Claim";
            case TRANSACTION -> "Transaction";
        };
    }
}
