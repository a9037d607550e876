package clinic.billing.publishing;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimEvent.*;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.event.Recorded;
import clinic.platform.publishing.Said;
import clinic.platform.publishing.Translation;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class ClaimTranslation implements Translation<ClaimState, ClaimEvent> {

    private static final String OPENED = "clinic.billing.claim-opened.v1";
    private static final String STATE_CHANGED = "clinic.billing.claim-state-changed.v1";
    private static final String NO_PAYER_YET = "coverage pending";

    @Override
    public Class<? extends DecidedAggregate<?, ClaimState, ClaimEvent>> of() {
        return Claim.class;
    }

    @Override
    public String topic() {
        return "clinic.billing.claims";
    }

    @Override
    public Optional<Said> say(ClaimEvent event, Recorded recorded, Supplier<ClaimState> stateAfter) {
        return switch (event) {
            case Opened e -> Optional.of(new Said(OPENED, opened(e)));
            case CheckFailed e -> changed(e, stateAfter.get());
            case CheckPassed e -> changed(e, stateAfter.get());
            case Submitted e -> changed(e, stateAfter.get());
            case SetRejected e -> changed(e, stateAfter.get());
            case AcceptedByPayer e -> changed(e, stateAfter.get());
            case RejectedByPayer e -> changed(e, stateAfter.get());
            case Money e -> changed(e, stateAfter.get());
            case Priced e -> Optional.empty();
            case ReturnedToWork e -> Optional.empty();
            case SetAccepted e -> Optional.empty();
            case Work e -> Optional.empty();
        };
    }

    private static PublishedEvent.ClaimOpened opened(Opened e) {
        String payer = e.payerName();
        return new PublishedEvent.ClaimOpened(
                e.claimId(),
                e.session().sessionId(),
                e.claimNumber(),
                payer == null ? NO_PAYER_YET : payer,
                e.chargeCents(),
                e.occurredAt());
    }

    private static Optional<Said> changed(ClaimEvent event, ClaimState state) {
        Settlement settlement = state.owed().settlement();
        return Optional.of(new Said(
                STATE_CHANGED,
                new PublishedEvent.ClaimStateChanged(
                        state.opening().claimId(),
                        state.opening().session().sessionId(),
                        word(state.phase()),
                        settlement == null ? 0 : settlement.paidCents(),
                        settlement == null ? 0 : settlement.patientCents(),
                        event.occurredAt())));
    }

    /** To others, partly denied is denied with something paid, and with the next payer is still with a payer. */
    private static String word(ClaimState.Phase phase) {
        return switch (phase) {
            case PAID_PARTLY -> ClaimState.Phase.DENIED.name();
            case FORWARDED -> ClaimState.Phase.ACCEPTED.name();
            default -> phase.name();
        };
    }
}
