package clinic.billing.claim;

import clinic.billing.care.SignedSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim now. The four parts change at different moments and for different reasons, so each is a record of its own.
 *
 * @param opened null before the first event
 */
public record ClaimState(
        Phase phase,
        @Nullable Opening opened,
        Made made,
        Sent sent,
        Owed owed,
        @Nullable Owner owner) {

    static final ClaimState INITIAL =
            new ClaimState(Phase.UNOPENED, null, Made.NOTHING, Sent.NEVER, Owed.NOTHING, null);

    public enum Phase {
        UNOPENED,
        NEEDS_WORK,
        READY,
        SUBMITTED,
        ACCEPTED,
        REJECTED,
        PAID,
        PATIENT_BALANCE,
        PAID_PARTLY,
        DENIED,
        /** One payer has decided and passed it on: nobody bills the next payer, nor the patient, before that one decides. */
        FORWARDED,
        CLOSED;

        /** The payer has it and has not answered with money. */
        public boolean withPayer() {
            return this == SUBMITTED || this == ACCEPTED;
        }

        public boolean adjudicated() {
            return this == PAID
                    || this == PATIENT_BALANCE
                    || this == PAID_PARTLY
                    || this == DENIED
                    || this == FORWARDED;
        }
    }

    public record Opening(String claimId, String claimNumber, int payerRank, int split, SignedSession session) {}

    /** @param frequencyCode 1 original, 7 replacement */
    public record Made(
            Pricing pricing,
            List<Check> checks,
            String frequencyCode,
            @Nullable String originalPayerControlNumber) {

        static final Made NOTHING = new Made(Pricing.NONE, List.of(), "1", null);

        Made with(Pricing other) {
            return new Made(other, checks, frequencyCode, originalPayerControlNumber);
        }

        /** For a payer that has never had it. */
        Made original() {
            return new Made(pricing, checks, "1", null);
        }

        Made with(List<Check> others) {
            return new Made(pricing, others, frequencyCode, originalPayerControlNumber);
        }
    }

    /**
     * @param payerId to whom it last went
     * @param chargedCents what the submissions so far charged the payer
     * @param refusal the payer's or clearing house's words, if the last one was refused
     */
    public record Sent(
            int times,
            @Nullable String batchId,
            @Nullable String groupControl,
            @Nullable String setControl,
            @Nullable String payerId,
            boolean setAccepted,
            long chargedCents,
            @Nullable String payerControlNumber,
            @Nullable String refusal) {

        static final Sent NEVER = new Sent(0, null, null, null, null, false, 0, null, null);

        boolean toAnotherThan(String other) {
            return payerId != null && !payerId.equals(other);
        }
    }

    public record Owed(@Nullable Settlement settlement, long writtenOffCents) {

        static final Owed NOTHING = new Owed(null, 0);
    }

    public record Owner(String id, String name) {}

    /** @throws IllegalStateException if nothing was opened under this id */
    public Opening opening() {
        if (opened == null) {
            throw new IllegalStateException("the claim is not opened");
        }
        return opened;
    }

    ClaimState in(Phase other) {
        return new ClaimState(other, opened, made, sent, owed, owner);
    }

    ClaimState with(Made other) {
        return new ClaimState(phase, opened, other, sent, owed, owner);
    }

    ClaimState with(Sent other) {
        return new ClaimState(phase, opened, made, other, owed, owner);
    }

    ClaimState with(Owed other) {
        return new ClaimState(phase, opened, made, sent, other, owner);
    }

    ClaimState with(@Nullable Owner other) {
        return new ClaimState(phase, opened, made, sent, owed, other);
    }
}
