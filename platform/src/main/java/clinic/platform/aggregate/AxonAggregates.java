package clinic.platform.aggregate;

import clinic.platform.decider.Situation;
import clinic.platform.source.ReadAhead;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;

/** The aggregates of the current unit of work. */
record AxonAggregates(AxonRepositories repositories, ReadAhead ahead, Situation situation) implements Aggregates {

    @Override
    public void readAhead(String... ids) {
        ahead.of(List.of(ids));
    }

    @Override
    public <C, S, E> Loaded<C, S, E> load(Class<? extends DecidedAggregate<C, S, E>> type, String id) {
        return new Handle<>(id, repositories.loadOrCreate(type, id), situation);
    }

    private record Handle<C, S, E>(String id, Aggregate<DecidedAggregate<C, S, E>> aggregate, Situation situation)
            implements Loaded<C, S, E> {

        @Override
        public S state() {
            return AxonRepositories.state(aggregate);
        }

        @Override
        public boolean exists() {
            return committed().sequence() >= 0;
        }

        @Override
        public void decide(C command) {
            aggregate.execute(root -> root.decide(command, situation));
        }

        @Override
        public Committed committed() {
            return new Committed(id, AxonRepositories.sequence(aggregate));
        }
    }
}
