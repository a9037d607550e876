package clinic.platform.sample;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import clinic.platform.event.Stored;
import clinic.platform.security.AllowedTo;
import java.util.List;
import org.axonframework.modelling.command.AggregateRoot;

/** Nothing of a person; its state is how many things lie on it. */
@AggregateRoot(type = "shelf")
public final class Shelf extends DecidedAggregate<Shelf.Put, Integer, Shelf.Added> {

    @AllowedTo("SENDER")
    public record Put(String thing) {}

    @Stored("shelf.added")
    public record Added(String thing) {}

    public Shelf(String id) {
        super(id, new Rules());
    }

    private static final class Rules implements Decider<Put, Integer, Added> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<? extends Added> decide(Put command, Integer things, Situation situation) {
            BadInput.check(!command.thing().isBlank(), "thing", "Say what.");
            return List.of(new Added(command.thing()));
        }

        @Override
        public Integer evolve(Integer things, Added event) {
            return things + 1;
        }
    }
}
