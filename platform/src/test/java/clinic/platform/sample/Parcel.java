package clinic.platform.sample;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "parcel")
public final class Parcel extends DecidedAggregate<ParcelCommand, ParcelState, ParcelEvent> {

    public Parcel(String id) {
        super(id, new ParcelDecider());
    }
}
