package clinic.billing.claim;

import org.jspecify.annotations.Nullable;

/** National provider number: ten digits of which the last is a Luhn check digit, counted with the prefix 80840. */
final class Npi {

    private static final int PREFIX_SUM = 24;

    private Npi() {}

    static boolean valid(@Nullable String npi) {
        if (npi == null || !npi.matches("[12]\\d{9}")) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < npi.length(); i++) {
            int digit = npi.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
