package clinic.x12.claim;

/**
 * What a transaction of claims adds up to.
 *
 * @param chargeCents ΣCLM02
 * @param balanced in each claim CLM02 = ΣSV102
 */
public record ClaimTotals(int claims, int lines, long chargeCents, boolean balanced) {
    static final ClaimTotals NONE = new ClaimTotals(0, 0, 0, true);

    ClaimTotals plus(ProfessionalClaim claim) {
        long sum = claim.lines().stream().mapToLong(ServiceLine::chargeCents).sum();
        return new ClaimTotals(
                claims + 1,
                lines + claim.lines().size(),
                Math.clamp(chargeCents + claim.chargeCents(), -Long.MAX_VALUE / 4, Long.MAX_VALUE / 4),
                balanced && sum == claim.chargeCents());
    }
}
