package clinic.billing.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One claim's part of a remittance, each cent put where it belongs.
 * {@code charge = paid + contractual + patient + open}.
 *
 * @param openCents neither paid, nor given up by contract, nor the patient's: denied, for a person to look at
 * @param statusCode the payer's claim status (CLP02)
 * @param forwardedTo the payer that has the claim now and decides what is open; null if none has
 */
public record Settlement(
        String remittanceId,
        String trace,
        String statusCode,
        long chargeCents,
        long paidCents,
        long contractualCents,
        long patientCents,
        long openCents,
        @Nullable String payerControlNumber,
        List<Adjustment> adjustments,
        List<Line> lines,
        @Nullable String forwardedTo) {

    public Settlement {
        adjustments = List.copyOf(adjustments);
        lines = List.copyOf(lines);
        if (chargeCents != paidCents + contractualCents + patientCents + openCents) {
            throw new IllegalArgumentException("a settlement must account for every cent of the charge");
        }
    }

    public Settlement(
            String remittanceId,
            String trace,
            String statusCode,
            long chargeCents,
            long paidCents,
            long contractualCents,
            long patientCents,
            long openCents,
            @Nullable String payerControlNumber,
            List<Adjustment> adjustments,
            List<Line> lines) {
        this(
                remittanceId,
                trace,
                statusCode,
                chargeCents,
                paidCents,
                contractualCents,
                patientCents,
                openCents,
                payerControlNumber,
                adjustments,
                lines,
                null);
    }

    /** @param number the claim's own line number; 0 if the payer's line could not be matched to one */
    public record Line(
            int number,
            String code,
            long chargeCents,
            long paidCents,
            long contractualCents,
            long patientCents,
            long openCents,
            List<Adjustment> adjustments,
            List<String> remarks) {

        public Line {
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }
    }

    /** Takes back exactly what the other one decided. */
    boolean negates(Settlement other) {
        return chargeCents == -other.chargeCents
                && paidCents == -other.paidCents
                && contractualCents == -other.contractualCents
                && patientCents == -other.patientCents;
    }

    /** This decision and that of the payer behind it, who speaks of the same charge and calls the first one's part OA-23. */
    Settlement followedBy(Settlement next) {
        long paid = paidCents + next.paidCents;
        long contractual = contractualCents + next.contractualCents;
        return new Settlement(
                next.remittanceId,
                next.trace,
                next.statusCode,
                chargeCents,
                paid,
                contractual,
                next.patientCents,
                chargeCents - paid - contractual - next.patientCents,
                next.payerControlNumber,
                next.adjustments,
                next.lines,
                next.forwardedTo);
    }

    /** Decided by a payer behind the first one (CLP02 2, 3, and 20, 21 where that one passed it on again). */
    boolean ofNextPayer() {
        return Set.of("2", "3", "20", "21").contains(statusCode);
    }

    public Outcome outcome() {
        if (openCents != 0 && forwardedTo != null) {
            return Outcome.FORWARDED;
        }
        if (openCents != 0) {
            return paidCents == 0 ? Outcome.DENIED : Outcome.PAID_PARTLY;
        }
        return patientCents != 0 ? Outcome.PATIENT_BALANCE : Outcome.PAID;
    }

    /** The adjustments of the claim and of all its lines. */
    public List<Adjustment> allAdjustments() {
        return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
                .toList();
    }

    public enum Outcome {
        PAID,
        PATIENT_BALANCE,
        PAID_PARTLY,
        DENIED,
        /** A payer behind this one has it and decides what is open. */
        FORWARDED
    }
}
