package clinic.x12.acknowledgement;

import clinic.x12.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One claim's answer. A rejection is not a denial: the claim never reached adjudication and is sent again as original.
 *
 * @param claimNumber TRN02, our CLM01
 * @param statuses STC in the order of the file, at least one
 * @param payerControlNumber REF*1K
 * @param lines loops 2220D
 * @param patientFamily NM1*QC, as the 277CA must name the patient
 */
public record ClaimStatus(
        String claimNumber,
        String patientFamily,
        String patientGiven,
        @Nullable String memberNumber,
        List<Status> statuses,
        @Nullable String payerControlNumber,
        @Nullable LocalDate serviceDate,
        List<LineStatus> lines) {
    public ClaimStatus {
        statuses = List.copyOf(statuses);
        lines = List.copyOf(lines);
    }

    /** Of a claim that is answered as a whole. */
    public ClaimStatus(
            String claimNumber,
            String patientFamily,
            String patientGiven,
            @Nullable String memberNumber,
            List<Status> statuses,
            @Nullable String payerControlNumber,
            @Nullable LocalDate serviceDate) {
        this(
                claimNumber,
                patientFamily,
                patientGiven,
                memberNumber,
                statuses,
                payerControlNumber,
                serviceDate,
                List.of());
    }

    /** A1 is receipt only, A2 acceptance into adjudication; A3, A6, A7 and A8 are rejections. */
    public boolean rejected() {
        return allStatuses().anyMatch(Status::rejection);
    }

    /** Accepted into adjudication; the date is the proof of timely filing. */
    public boolean accepted() {
        return !rejected() && allStatuses().anyMatch(status -> status.category().equals("A2"));
    }

    /** The status that decides: the first rejection, else the first acceptance, else the first of all. */
    public Status deciding() {
        return first(Status::rejection)
                .or(() -> first(status -> status.category().equals("A2")))
                .orElseGet(statuses::getFirst);
    }

    private Optional<Status> first(Predicate<Status> which) {
        return allStatuses().filter(which).findFirst();
    }

    private Stream<Status> allStatuses() {
        return Stream.concat(statuses.stream(), lines.stream().flatMap(line -> line.statuses().stream()));
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
