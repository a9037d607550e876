package clinic.x12.remittance;

/** Addition that stays at the largest number rather than run over: such a sum balances with nothing. */
final class Sums {
    private static final long MOST = Long.MAX_VALUE / 4;

    private Sums() {}

    static long add(long one, long other) {
        return Math.clamp(one + other, -MOST, MOST);
    }
}
