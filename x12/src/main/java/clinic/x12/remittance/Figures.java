package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A segment of many figures, by the number of their element: sums of a provider (TS2, TS3) or how a claim was decided as
 * a whole (MIA, MOA). Never part of a balance.
 *
 * @param segment TS2, TS3, MIA or MOA
 * @param texts codes, identifiers and dates
 */
public record Figures(
        String segment,
        Position at,
        Map<Integer, Amount> amounts,
        Map<Integer, BigDecimal> quantities,
        Map<Integer, String> texts) {
    private static final Set<Integer> NONE = Set.of();

    /** Which elements of each segment are no amounts. */
    private static final Map<String, Set<Integer>> QUANTITIES = Map.of(
            "TS3", Set.of(4, 23),
            "TS2", Set.of(7, 10, 11, 12, 13, 14, 16),
            "MIA", Set.of(1, 3, 15),
            "MOA", Set.of(1));

    private static final Map<String, Set<Integer>> TEXTS = Map.of(
            "TS3", Set.of(1, 2, 3),
            "MIA", Set.of(5, 20, 21, 22, 23),
            "MOA", Set.of(3, 4, 5, 6, 7));

    public Figures {
        amounts = Map.copyOf(amounts);
        quantities = Map.copyOf(quantities);
        texts = Map.copyOf(texts);
    }

    static boolean quantity(String segment, int element) {
        return QUANTITIES.getOrDefault(segment, NONE).contains(element);
    }

    static boolean text(String segment, int element) {
        return TEXTS.getOrDefault(segment, NONE).contains(element);
    }

    /** The number of the last element that says something. */
    int last() {
        return Stream.of(amounts, quantities, texts)
                .flatMapToInt(map -> map.keySet().stream().mapToInt(Integer::intValue))
                .max()
                .orElse(0);
    }

    /** Remark codes, of MIA and MOA. */
    Stream<Remark> remarks() {
        return segment.startsWith("TS")
                ? Stream.empty()
                : IntStream.rangeClosed(1, last())
                        .filter(texts::containsKey)
                        .mapToObj(element -> new Remark("HE", texts.getOrDefault(element, "")));
    }
}
