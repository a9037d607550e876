package clinic.booking.patient;

import clinic.platform.decider.BadInput;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One insurance of a patient, as of when it was written down.
 *
 * @param filingCode claim filing indicator (SBR09): CI, MB, MC, BL …
 * @param memberNumber null only once the patient's key is gone, or while the number isn't known yet
 * @param rank 1 = primary; no two coverages valid on the same day share a rank
 * @param relationship of the patient to the subscriber; SELF, SPOUSE, CHILD or OTHER
 * @param validTo last day, null if open
 */
public record Coverage(
        String coverageId,
        String payerId,
        String payerName,
        String filingCode,
        @Nullable String memberNumber,
        @Nullable String groupNumber,
        int rank,
        String relationship,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String authorizationNumber) {

    private static final int LONGEST = 100;

    void check() {
        BadInput.check(!coverageId.isBlank(), "coverageId", "A coverage needs an id.");
        BadInput.check(!payerId.isBlank(), "payerId", "Say who pays.");
        BadInput.check(!payerName.isBlank(), "payerName", "Say who pays.");
        Stream.of(coverageId, payerId, payerName, filingCode, memberNumber, groupNumber, authorizationNumber)
                .forEach(text -> BadInput.check(
                        text == null || text.length() <= LONGEST,
                        "coverage",
                        "Its fields have at most 100 characters."));
        BadInput.check(rank >= 1 && rank <= 9, "rank", "The rank is 1 (primary) to 9.");
        BadInput.check(
                validTo == null || !validTo.isBefore(validFrom), "validTo", "The last day lies before the first.");
    }

    boolean overlaps(Coverage other) {
        return (validTo == null || !validTo.isBefore(other.validFrom))
                && (other.validTo == null || !other.validTo.isBefore(validFrom));
    }

    @Override
    public String toString() {
        return "Coverage[" + coverageId + "]";
    }
}
