package clinic.platform.sample;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.event.Recorded;
import clinic.platform.publishing.Said;
import clinic.platform.publishing.Translation;
import java.util.Optional;
import java.util.function.Supplier;

final class ParcelTranslation implements Translation<ParcelState, ParcelEvent> {

    record ParcelMoved(String parcelId, String place, int moves) {}

    @Override
    public Class<? extends DecidedAggregate<?, ParcelState, ParcelEvent>> of() {
        return Parcel.class;
    }

    @Override
    public String topic() {
        return "sample.parcels";
    }

    @Override
    public Optional<Said> say(ParcelEvent event, Recorded recorded, Supplier<ParcelState> stateAfter) {
        return switch (event) {
            case ParcelEvent.Sent e -> Optional.empty();
            case ParcelEvent.Moved e ->
                Optional.of(new Said(
                        "sample.parcel-moved.v1",
                        new ParcelMoved(
                                recorded.aggregateId(),
                                e.place(),
                                stateAfter.get().moves())));
        };
    }
}
