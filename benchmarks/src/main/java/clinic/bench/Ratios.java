package clinic.bench;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one workload in one line; a block on an unsteady machine does not count.
 *
 * @param ours median over the blocks that count, as are {@code limit} and {@code median}; null when none counts
 * @param limit of the bare thing
 * @param blocks how many count
 * @param dropped how many do not
 */
record Ratios(
        @Nullable Double ours,
        @Nullable Double limit,
        @Nullable Double median,
        @Nullable Double min,
        @Nullable Double max,
        int blocks,
        int dropped) {

    static Ratios of(List<Block> all) {
        List<Block> steady = all.stream().filter(Block::steady).toList();
        int dropped = all.size() - steady.size();
        if (steady.isEmpty()) {
            return new Ratios(null, null, null, null, null, 0, dropped);
        }
        List<Double> ratios = steady.stream().map(Block::ratio).sorted().toList();
        return new Ratios(
                median(steady.stream().map(Block::meanOfOurs).toList()),
                median(steady.stream().map(Block::meanOfRaw).toList()),
                median(ratios),
                ratios.getFirst(),
                ratios.getLast(),
                steady.size(),
                dropped);
    }

    static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
