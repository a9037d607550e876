package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each consumer has taken in the newest fact of every aggregate, but for those that it has parked. */
final class HeardFacts implements Check {

    private final Store store;
    private final Said said;

    HeardFacts(Store store, Said said) {
        this.store = store;
        this.said = said;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Hearing hearing : Hearing.values()) {
            if (hearing.service().equals(store.service())) {
                check(hearing, findings);
            }
        }
        List<String> known = Arrays.stream(Hearing.values()).map(Hearing::label).toList();
        store.rows("select distinct hearing from app.inbox", row -> row.getString("hearing")).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add("nobody audits the consumer " + name));
        return findings;
    }

    private void check(Hearing hearing, List<String> findings) {
        Map<String, Long> heard = new HashMap<>();
        store.rows(
                "select aggregate_id, sequence from app.inbox where hearing = ?",
                row -> heard.put(row.getString("aggregate_id"), row.getLong("sequence")),
                hearing.label());
        Set<String> parked = new HashSet<>(store.rows(
                "select distinct aggregate_id from app.parked where hearing = ?",
                row -> row.getString("aggregate_id"),
                hearing.label()));
        Map<String, List<SaidFact>> said = this.said.byKey(hearing.topic());
        said.forEach((aggregate, facts) -> {
            long newest = facts.stream().mapToLong(SaidFact::sequence).max().orElse(-1);
            long taken = heard.getOrDefault(aggregate, -1L);
            if (taken != newest && !parked.contains(aggregate)) {
                findings.add("%s has heard %s up to %d, the newest fact is %d"
                        .formatted(hearing.label(), aggregate, taken, newest));
            }
        });
        heard.keySet().stream()
                .filter(aggregate -> !said.containsKey(aggregate))
                .forEach(aggregate ->
                        findings.add(hearing.label() + " has heard of " + aggregate + ", of which nothing was said"));
    }
}
