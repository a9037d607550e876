package clinic.platform.reading;

import clinic.platform.decider.NotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** The projections of this service, by the tables that they share: each such group is rebuilt as a whole. */
public final class Rebuilds {

    private final List<Rebuild> groups = new ArrayList<>();
    private final ReentrantLock running = new ReentrantLock();

    Rebuilds(List<Projection<?>> projections, Function<List<Projection<?>>, Rebuild> rebuild) {
        List<Projection<?>> left = new ArrayList<>(projections);
        while (!left.isEmpty()) {
            List<Projection<?>> together = new ArrayList<>(List.of(left.removeFirst()));
            while (left.removeIf(other -> shares(together, other) && together.add(other))) {
                // One that joined may share a table with one that was passed over.
            }
            groups.add(rebuild.apply(together));
        }
    }

    private static boolean shares(List<Projection<?>> together, Projection<?> other) {
        return together.stream().anyMatch(one -> !Collections.disjoint(one.tables(), other.tables()));
    }

    /** How many rows of each table are not what the events say. */
    public Map<String, Long> differences() {
        return alone(() -> {
            Map<String, Long> all = new TreeMap<>();
            groups.forEach(group -> all.putAll(group.differences()));
            return all;
        });
    }

    /** Rebuilds what this projection writes, and what others write to the same tables. */
    public void rebuild(String projection) {
        Rebuild group = groups.stream()
                .filter(one -> one.together().stream().anyMatch(p -> p.name().equals(projection)))
                .findFirst()
                .orElseThrow(() -> new NotFound("projection of this name"));
        alone(() -> {
            group.replace();
            return true;
        });
    }

    private <R> R alone(Supplier<R> work) {
        if (!running.tryLock()) {
            throw new RebuildRefused();
        }
        try {
            return work.get();
        } finally {
            running.unlock();
        }
    }

    public boolean knows(String name) {
        return groups.stream()
                .anyMatch(group ->
                        group.together().stream().anyMatch(p -> p.name().equals(name)));
    }
}
