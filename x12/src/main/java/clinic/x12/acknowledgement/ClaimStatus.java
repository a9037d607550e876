package clinic.x12.acknowledgement;

import clinic.x12.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One claim's answer. A rejection is not a denial: the claim never reached adjudication and is sent again as original.
 *
 * @param claimNumber TRN02, our CLM01
 * @param statuses STC in the order of the file, at least one
 * @param payerControlNumber REF*1K
 * @param patientFamily NM1*QC, as the 277CA must name the patient
 */
public record ClaimStatus(
        String claimNumber,
        String patientFamily,
        String patientGiven,
        @Nullable String memberNumber,
        List<Status> statuses,
        @Nullable String payerControlNumber,
        @Nullable LocalDate serviceDate) {
    public ClaimStatus {
        statuses = List.copyOf(statuses);
    }

    /** A1 is receipt only, A2 acceptance into adjudication; A3, A6, A7 and A8 are rejections. */
    public boolean rejected() {
        return statuses.stream().anyMatch(Status::rejection);
    }

    /** Accepted into adjudication; the date is the proof of timely filing. */
    public boolean accepted() {
        return !rejected()
                && statuses.stream().anyMatch(status -> status.category().equals("A2"));
    }

    /** The status that decides: the first rejection, else the first acceptance, else the first of all. */
    public Status deciding() {
        return first(Status::rejection)
                .or(() -> first(status -> status.category().equals("A2")))
                .orElseGet(statuses::getFirst);
    }

    private Optional<Status> first(Predicate<Status> which) {
        return statuses.stream().filter(which).findFirst();
    }

    @Override
    public String toString() {
        return "ClaimStatus[claimNumber=" + claimNumber + ", statuses=" + statuses + "]";
    }

    /**
     * STC.
     *
     * @param category STC01-1, claim status category
     * @param code STC01-2, claim status code
     * @param entity STC01-3, whom it is about
     * @param charge STC04
     */
    public record Status(
            String category, String code, @Nullable String entity, LocalDate effective, Amount charge) {
        boolean rejection() {
            return category.equals("A3") || category.equals("A6") || category.equals("A7") || category.equals("A8");
        }
    }
}
