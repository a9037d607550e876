package clinic.bench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line. */
record Asked(Effort effort, Set<String> only) {

    /** @throws IllegalArgumentException with a sentence for the person at the keyboard */
    static Asked parse(List<String> arguments, Collection<String> known) {
        Effort effort = Effort.SHORT;
        Set<String> only = new LinkedHashSet<>(known);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--full" -> effort = Effort.FULL;
                case "--tiny" -> effort = Effort.TINY;
                case "--only" -> only.retainAll(names(left.pollFirst(), known));
                default ->
                    throw new IllegalArgumentException(
                            "There is no option " + argument + "; say ./clinic bench [--full] [--only WORKLOAD,...].");
            }
        }
        return new Asked(effort, Set.copyOf(only));
    }

    private static List<String> names(@org.jspecify.annotations.Nullable String value, Collection<String> known) {
        List<String> names = value == null ? List.of() : List.of(value.split(",", -1));
        if (names.isEmpty() || !known.containsAll(names)) {
            throw new IllegalArgumentException("The workloads are " + String.join(", ", known) + ".");
        }
        return names;
    }
}
