package clinic.journeys.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Something that a visit has to itself for a while; the end is no longer part of it. */
record Held(String visitId, String kind, String resource, Instant from, Instant until) {

    /** What is held by two visits at the same moment. */
    static List<String> overlaps(List<Held> all, String where) {
        Map<String, List<Held>> byResource = all.stream()
                .collect(Collectors.groupingBy(
                        held -> held.kind() + " " + held.resource(), TreeMap::new, Collectors.toList()));
        List<String> findings = new ArrayList<>();
        byResource.forEach((resource, those) -> {
            List<Held> sorted =
                    those.stream().sorted(Comparator.comparing(Held::from)).toList();
            Held longest = sorted.getFirst();
            for (Held held : sorted.subList(1, sorted.size())) {
                if (held.from().isBefore(longest.until())) {
                    findings.add("%s: %s is held by %s from %s to %s and by %s from %s"
                            .formatted(
                                    where,
                                    resource,
                                    longest.visitId(),
                                    longest.from(),
                                    longest.until(),
                                    held.visitId(),
                                    held.from()));
                }
                longest = held.until().isAfter(longest.until()) ? held : longest;
            }
        });
        return findings;
    }
}
