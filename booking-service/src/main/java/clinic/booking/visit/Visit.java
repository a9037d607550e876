package clinic.booking.visit;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The aggregate of one visit, {@code visit-…}. */
@AggregateRoot(type = "visit")
public final class Visit extends DecidedAggregate<VisitCommand, VisitState, VisitEvent> {

    public Visit(String id) {
        super(id, new VisitDecider());
    }
}
