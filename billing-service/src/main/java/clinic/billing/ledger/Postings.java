package clinic.billing.ledger;

import static clinic.billing.ledger.Account.*;
import static clinic.billing.ledger.Posting.credit;
import static clinic.billing.ledger.Posting.debit;

import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimEvent.*;
import clinic.billing.deposit.DepositEvent;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.RemittanceEvent.*;
import clinic.platform.event.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event moves between accounts. Pure. */
final class Postings {

    private Postings() {}

    static Optional<Posting> of(ClaimEvent event, Recorded recorded) {
        return switch (event) {
            case Submitted e ->
                claim(
                        e,
                        recorded,
                        "charged",
                        debit(AR_PAYER, e.chargeChangeCents()),
                        credit(REVENUE, e.chargeChangeCents()));
            case ReturnedToWork e ->
                claim(
                        e,
                        recorded,
                        "back to the payer, to be sent again",
                        debit(AR_PAYER, e.contractualBackCents() + e.patientBackCents()),
                        credit(CONTRACTUAL, e.contractualBackCents()),
                        credit(AR_PATIENT, e.patientBackCents()));
            case Closed e ->
                claim(
                        e,
                        recorded,
                        "written off",
                        debit(WRITE_OFF, e.writtenOffCents()),
                        credit(AR_PAYER, e.writtenOffCents()));
            // What a remittance decides is posted from the remittance, once, so that cash and claim can't differ.
            case Adjudicated e -> Optional.empty();
            case Reversed e -> Optional.empty();
            case Opened e -> Optional.empty();
            case Priced e -> Optional.empty();
            case CheckFailed e -> Optional.empty();
            case CheckPassed e -> Optional.empty();
            case SetAccepted e -> Optional.empty();
            case SetRejected e -> Optional.empty();
            case AcceptedByPayer e -> Optional.empty();
            case RejectedByPayer e -> Optional.empty();
            case Work e -> Optional.empty();
        };
    }

    static Optional<Posting> of(RemittanceEvent event, Recorded recorded) {
        return switch (event) {
            case ClaimPosted e ->
                posted(
                        recorded,
                        e,
                        CASH_CLEARING,
                        e.claimId(),
                        e.claimNumber(),
                        e.paidCents(),
                        e.contractualCents(),
                        e.patientCents());
            case ClaimMatched e ->
                posted(
                        recorded,
                        e,
                        UNAPPLIED,
                        e.claimId(),
                        e.claimNumber(),
                        e.paidCents(),
                        e.contractualCents(),
                        e.patientCents());
            case Balanced e -> {
                // Each by itself, so that the account shows what moved, also where together it comes to nothing.
                Posting.Entry[] entries = e.providerAdjustments().stream()
                        .flatMap(each ->
                                Stream.of(debit(PLB_SUSPENSE, each.cents()), credit(CASH_CLEARING, each.cents())))
                        .toArray(Posting.Entry[]::new);
                yield some(posting(
                        recorded, e.occurredAt(), null, recorded.aggregateId(), "provider adjustments", entries));
            }
            case Received e -> Optional.empty();
            case DuplicateReceived e -> Optional.empty();
            case RefusedToPost e -> Optional.empty();
            case ClaimSetAside e -> unapplied(recorded, e, "set aside, " + e.claimNumber(), e.paidCents());
            case ClaimDismissed e -> unapplied(recorded, e, "let go, " + e.claimNumber(), -e.paidCents());
            case Dismissed e -> Optional.empty();
            case CorrectionAsked e -> Optional.empty();
            case MeansSaid e -> Optional.empty();
            // Money at the bank is posted from the deposit, once.
            case DepositMatched e -> Optional.empty();
            case DepositUnmatched e -> Optional.empty();
        };
    }

    static Optional<Posting> of(DepositEvent event, Recorded recorded) {
        return switch (event) {
            case DepositEvent.Matched e -> arrived(recorded, e, e.remittanceId(), "deposited", e.amountCents());
            case DepositEvent.Unmatched e ->
                arrived(recorded, e, e.remittanceId(), "not this deposit after all", -e.amountCents());
            case DepositEvent.Recorded e -> Optional.empty();
            case DepositEvent.Withdrawn e -> Optional.empty();
        };
    }

    /** A negative amount takes back to the cent what was posted. */
    private static Optional<Posting> arrived(
            Recorded recorded, DepositEvent event, String remittanceId, String text, long cents) {
        return some(posting(
                recorded,
                event.occurredAt(),
                null,
                remittanceId,
                text,
                debit(CASH, cents),
                credit(CASH_CLEARING, cents)));
    }

    private static Optional<Posting> posted(
            Recorded recorded,
            RemittanceEvent event,
            Account from,
            String claimId,
            String claimNumber,
            long paid,
            long contractual,
            long patient) {
        return some(posting(
                recorded,
                event.occurredAt(),
                claimId,
                recorded.aggregateId(),
                "remittance on " + claimNumber,
                debit(from, paid),
                debit(CONTRACTUAL, contractual),
                debit(AR_PATIENT, patient),
                credit(AR_PAYER, paid + contractual + patient)));
    }

    private static Optional<Posting> unapplied(Recorded recorded, RemittanceEvent event, String text, long cents) {
        return some(posting(
                recorded,
                event.occurredAt(),
                null,
                recorded.aggregateId(),
                text,
                debit(CASH_CLEARING, cents),
                credit(UNAPPLIED, cents)));
    }

    private static Optional<Posting> claim(ClaimEvent event, Recorded recorded, String text, Posting.Entry... entries) {
        return some(posting(recorded, event.occurredAt(), recorded.aggregateId(), null, text, entries));
    }

    private static Posting posting(
            Recorded recorded,
            Instant at,
            @Nullable String claimId,
            @Nullable String remittanceId,
            String text,
            Posting.Entry... entries) {
        String id = recorded.aggregateId() + "#" + recorded.sequence();
        return new Posting(id, at, claimId, remittanceId, text, List.of(entries));
    }

    private static Optional<Posting> some(Posting posting) {
        return posting.entries().isEmpty() ? Optional.empty() : Optional.of(posting);
    }
}
