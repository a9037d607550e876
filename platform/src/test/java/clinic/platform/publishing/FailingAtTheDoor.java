package clinic.platform.publishing;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.event.Recorded;
import clinic.platform.sample.Parcel;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.ParcelState;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Says what a parcel says, until it comes to the door. */
record FailingAtTheDoor(AtomicInteger attempts) implements Translation<ParcelState, ParcelEvent> {

    record Moved(String place) {}

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
        if (event instanceof ParcelEvent.Moved moved) {
            if (moved.place().equals("door")) {
                attempts.incrementAndGet();
                throw new IllegalStateException("Rita's door");
            }
            return Optional.of(new Said("sample.parcel-moved.v1", new Moved(moved.place())));
        }
        return Optional.empty();
    }
}
