package clinic.platform.sample;

import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what it heard, in order; can be told to fail first. */
public final class ParcelsHeard implements Hearing {

    public record Moved(String parcelId, String place) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile @Nullable Consumer<Fact> before;

    @Override
    public String name() {
        return "sample.parcels-heard";
    }

    @Override
    public String topic() {
        return "sample.parcels";
    }

    @Override
    public boolean sequenced() {
        return true;
    }

    @Override
    public Set<String> types() {
        return Set.of("sample.parcel-moved.v1");
    }

    @Override
    public Set<String> ignored() {
        return Set.of("sample.parcel-painted.v1");
    }

    @Override
    public void hear(Fact fact) {
        Consumer<Fact> hook = before;
        if (hook != null) {
            hook.accept(fact);
        }
        heard.add(fact.aggregateId() + "@" + fact.as(Moved.class).place());
    }

    public List<String> heardOf(String aggregateId) {
        return heard.stream().filter(s -> s.startsWith(aggregateId + "@")).toList();
    }

    public void before(@Nullable Consumer<Fact> hook) {
        before = hook;
    }
}
