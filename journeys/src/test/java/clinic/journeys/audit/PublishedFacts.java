package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service said is what it stored: every fact is of an event of the store, the newest one in Kafka is the newest
 * one that the service counts as published, and its publisher stands at the end of the store.
 */
final class PublishedFacts implements Check {

    private final Store store;
    private final Said said;

    PublishedFacts(Store store, Said said) {
        this.store = store;
        this.said = said;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        Map<String, Long> published = new HashMap<>();
        store.rows(
                "select aggregate_id, sequence from app.published",
                row -> published.put(row.getString("aggregate_id"), row.getLong("sequence")));
        Map<String, Long> newest = new HashMap<>();
        for (FactTopic topic : FactTopic.values()) {
            if (topic.speaker().equals(store.service())) {
                said.in(topic).stream()
                        .filter(SaidFact::isFact)
                        .forEach(fact -> newest.merge(fact.key(), fact.sequence(), Math::max));
                unstored(topic, findings);
            }
        }
        newest.forEach((aggregate, sequence) -> {
            long counted = published.getOrDefault(aggregate, -1L);
            if (counted != sequence) {
                findings.add("%s: the newest fact of %s in Kafka is %d, published is %d"
                        .formatted(store.service(), aggregate, sequence, counted));
            }
        });
        published.keySet().stream()
                .filter(aggregate -> !newest.containsKey(aggregate))
                .forEach(aggregate ->
                        findings.add(store.service() + ": " + aggregate + " was published and is not in Kafka"));
        findings.addAll(unpublished());
        return findings;
    }

    private void unstored(FactTopic topic, List<String> findings) {
        Map<String, String> places = new HashMap<>();
        store.rows(
                "select event_id, aggregate_id, sequence from store.event where event_id = any (?)",
                row -> places.put(
                        row.getString("event_id"), row.getString("aggregate_id") + "#" + row.getLong("sequence")),
                (Object) said.in(topic).stream()
                        .map(SaidFact::eventId)
                        .distinct()
                        .toArray(String[]::new));
        said.in(topic).stream()
                .filter(SaidFact::isFact)
                .filter(fact -> !(fact.key() + "#" + fact.sequence()).equals(places.get(fact.eventId())))
                .forEach(fact -> findings.add("%s: the fact at %s, %d of %s, is not of an event of the store"
                        .formatted(store.service(), fact.place(), fact.sequence(), fact.key())));
    }

    private List<String> unpublished() {
        return store.rows(
                """
                select count(*) as waiting from store.event as e
                where not exists (select from app.publisher_position as p
                    where (e.tx::text::bigint, e.global_index) <= (p.tx, p.global_index))
                having count(*) > 0""", row -> store.service() + ": the publisher has not come to " + row.getLong("waiting") + " events");
    }
}
