package clinic.platform.sample;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.util.List;

final class ParcelDecider implements Decider<ParcelCommand, ParcelState, ParcelEvent> {

    @Override
    public ParcelState initial() {
        return ParcelState.UNSENT;
    }

    @Override
    public List<? extends ParcelEvent> decide(ParcelCommand command, ParcelState state, Situation situation) {
        return switch (command) {
            case ParcelCommand.Send c
            when state.moves() < 0 -> List.of(new ParcelEvent.Sent(c.parcelId(), c.recipientId(), c.recipientName()));
            case ParcelCommand.Send c -> List.of();
            case ParcelCommand.Move c
            when state.moves() < 0 -> throw new ParcelRefused(ParcelRefused.Reason.NOT_SENT, "Send it first.");
            case ParcelCommand.Move c -> {
                BadInput.check(!c.place().isBlank(), "place", "Say where it is.");
                yield List.of(new ParcelEvent.Moved(c.place()));
            }
        };
    }

    @Override
    public ParcelState evolve(ParcelState state, ParcelEvent event) {
        return switch (event) {
            case ParcelEvent.Sent e -> new ParcelState(0, "sender");
            case ParcelEvent.Moved e -> new ParcelState(state.moves() + 1, e.place());
        };
    }
}
