package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;

/** Nothing waits for a person unseen: every parked fact is told with its reason, and nothing was given up without one. */
final class ParkedFacts implements Check {

    private final Store store;

    ParkedFacts(Store store) {
        this.store = store;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>(store.rows(
                "select hearing, aggregate_id, fact_type, topic, part, kafka_offset, reason from app.parked order by id",
                row -> "%s has parked %s of %s (%s/%d/%d): %s"
                        .formatted(
                                row.getString("hearing"),
                                row.getString("fact_type"),
                                row.getString("aggregate_id"),
                                row.getString("topic"),
                                row.getInt("part"),
                                row.getLong("kafka_offset"),
                                row.getString("reason").isBlank() ? "without a reason" : row.getString("reason"))));
        findings.addAll(store.rows(
                """
                select hearing, aggregate_id, fact_type from app.parked_discarded
                where trim(why) = '' or trim(discarded_by) = '' order by id""",
                row -> "%s gave up %s of %s, and nobody says why"
                        .formatted(
                                row.getString("hearing"), row.getString("fact_type"), row.getString("aggregate_id"))));
        return findings;
    }
}
