package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In Kafka each fact names the one before it, from the first on and without a hole, and the whole chain can be heard in
 * order. Facts may stand there more than once: a publisher that died sends again.
 */
final class FactChains implements Check {

    private final Said said;

    FactChains(Said said) {
        this.said = said;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        said.unknownTopics().forEach(name -> findings.add("nobody audits the topic " + name));
        for (FactTopic topic : FactTopic.values()) {
            said.in(topic).stream()
                    .filter(fact -> !fact.isFact())
                    .forEach(fact -> findings.add("the record " + fact.place() + " is no fact"));
            if (topic.whole()) {
                said.byKey(topic).forEach((key, facts) -> chain(key, facts, findings));
            }
        }
        return findings;
    }

    private static void chain(String key, List<SaidFact> facts, List<String> findings) {
        Map<Long, SaidFact> once = new TreeMap<>();
        for (SaidFact fact : facts) {
            SaidFact first = once.putIfAbsent(fact.sequence(), fact);
            if (first != null
                    && (first.previous() != fact.previous() || !first.eventId().equals(fact.eventId()))) {
                findings.add("fact %d of %s is said differently at %s and at %s"
                        .formatted(fact.sequence(), key, first.place(), fact.place()));
            }
        }
        long before = -1;
        for (SaidFact fact : once.values()) {
            if (fact.previous() != before) {
                findings.add("fact %d of %s names %d as the one before it, which is %d"
                        .formatted(fact.sequence(), key, fact.previous(), before));
            }
            before = fact.sequence();
        }
        if (!inOrder(List.copyOf(once.keySet()), facts)) {
            findings.add("the facts of " + key + " don't stand in order");
        }
    }

    /** Whether the chain is heard in order by somebody who passes over what was heard or comes too early. */
    private static boolean inOrder(List<Long> chain, List<SaidFact> facts) {
        int next = 0;
        for (SaidFact fact : facts) {
            if (next < chain.size() && fact.sequence() == chain.get(next)) {
                next++;
            }
        }
        return next == chain.size();
    }
}
