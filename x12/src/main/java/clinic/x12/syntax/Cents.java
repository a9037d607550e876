package clinic.x12.syntax;

/**
 * Dollars as X12 writes them, turned into whole cents without rounding. What is no amount comes back as one of the
 * constants, all of them far below any amount that is accepted.
 */
final class Cents {
    static final long ABSENT = Long.MIN_VALUE;
    static final long INVALID = Long.MIN_VALUE + 1;
    static final long TOO_PRECISE = Long.MIN_VALUE + 2;
    static final long TOO_LARGE = Long.MIN_VALUE + 3;

    /** Ten billion dollars less a cent: no claim comes near, and millions of such amounts add up without overflow. */
    private static final long LARGEST = 999_999_999_999L;

    private Cents() {}

    /** Whether a value is one of the constants. */
    static boolean refused(long value) {
        return value <= TOO_LARGE;
    }

    static long parse(byte[] text, int from, int to) {
        if (from >= to) return ABSENT;
        int at = from;
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') at++;
        long cents = 0;
        int digits = 0;
        int decimals = -1;
        boolean lost = false;
        boolean large = false;
        for (; at < to; at++) {
            byte b = text[at];
            if (b == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (b < '0' || b > '9') return INVALID;
            digits++;
            if (decimals >= 0) decimals++;
            if (decimals > 2) lost |= b != '0';
            else if (!large) {
                cents = cents * 10 + (b - '0');
                large = cents > LARGEST;
            }
        }
        if (digits == 0) return INVALID;
        if (lost) return TOO_PRECISE;
        for (int missing = Math.max(decimals, 0); missing < 2; missing++) cents *= 10;
        if (large || cents > LARGEST) return TOO_LARGE;
        return negative ? -cents : cents;
    }

    /** Exact, but not written as the standard writes an amount: zeros beyond the cents, or a plus. */
    static boolean unusual(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '+') return true;
            if (text[i] == '.') return to - i > 3 && text[i + 3] > ' ';
        }
        return false;
    }
}
