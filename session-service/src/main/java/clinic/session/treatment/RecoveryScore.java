package clinic.session.treatment;

/** Modified Aldrete score: five items of 0 to 2, kept item by item. */
public record RecoveryScore(int activity, int respiration, int circulation, int consciousness, int oxygenation) {

    public int total() {
        return activity + respiration + circulation + consciousness + oxygenation;
    }

    boolean inRange() {
        return within(activity)
                && within(respiration)
                && within(circulation)
                && within(consciousness)
                && within(oxygenation);
    }

    private static boolean within(int item) {
        return item >= 0 && item <= 2;
    }
}
