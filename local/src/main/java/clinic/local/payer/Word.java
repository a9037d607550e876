package clinic.local.payer;

import clinic.x12.claim.Payer;
import clinic.x12.remittance.ProviderAdjustment;
import clinic.x12.remittance.RemittedClaim;
import java.util.List;

/**
 * What a payer says of one claim in one payment.
 *
 * @param errorCents by how much the payment falls short of its parts
 */
record Word(Place place, List<RemittedClaim> claims, List<ProviderAdjustment> adjustments, long errorCents) {
    /**
     * Where it stands. Words in the same place share a payment.
     *
     * @param round 1 for what is sent at once; a later one is sent when the earlier ones were taken
     * @param file tells files of a round apart; empty for the usual one
     * @param payment tells payments of a file apart
     * @param againIn round in which the same payment is sent a second time; 0 for never
     */
    record Place(int round, Payer payer, String file, String payment, int againIn) {
        static Place usual(Payer payer) {
            return new Place(1, payer, "", "", 0);
        }

        Place in(int otherRound) {
            return new Place(otherRound, payer, file, payment, againIn);
        }

        Place of(Payer other) {
            return new Place(round, other, file, payment, againIn);
        }

        Place file(String other) {
            return new Place(round, payer, other, payment, againIn);
        }

        Place payment(String other) {
            return new Place(round, payer, file, other, againIn);
        }

        Place againIn(int laterRound) {
            return new Place(round, payer, file, payment, laterRound);
        }
    }

    static Word at(Place place, RemittedClaim... claims) {
        return new Word(place, List.of(claims), List.of(), 0);
    }

    Word with(ProviderAdjustment... more) {
        return new Word(place, claims, List.of(more), errorCents);
    }

    Word shortOf(long cents) {
        return new Word(place, claims, adjustments, cents);
    }
}
