package clinic.platform.sample;

import clinic.platform.event.Recorded;
import clinic.platform.reading.Projection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what it was given, in order; can be told to fail first. */
public final class Moves implements Projection<ParcelEvent> {

    public static final String NAME = "sample.moves";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable Consumer<Recorded> before;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ParcelEvent> of() {
        return ParcelEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public void on(ParcelEvent event, Recorded recorded) {
        Consumer<Recorded> hook = before;
        if (hook != null) {
            hook.accept(recorded);
        }
        seen.add(recorded.aggregateId() + "#" + recorded.sequence());
    }

    public List<String> seenOf(String aggregateId) {
        return seen.stream().filter(s -> s.startsWith(aggregateId + "#")).toList();
    }

    /** What it was given of several aggregates, in the order in which it was. */
    public List<String> seenOf(Set<String> aggregateIds) {
        return seen.stream()
                .filter(s -> aggregateIds.contains(s.substring(0, s.indexOf('#'))))
                .toList();
    }

    public void before(@Nullable Consumer<Recorded> hook) {
        before = hook;
    }
}
