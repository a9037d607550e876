package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;

/** In the store each aggregate's events are numbered without a hole, and were committed in that order. */
final class StoredSequences implements Check {

    private final Store store;

    StoredSequences(Store store) {
        this.store = store;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>(store.rows(
                """
                select aggregate_id, max(sequence) + 1 - count(*) as missing, max(sequence) as newest from store.event
                group by aggregate_id having count(*) <> max(sequence) + 1 order by aggregate_id""",
                row -> "%s: %d events of %s are missing before sequence %d"
                        .formatted(
                                store.service(),
                                row.getLong("missing"),
                                row.getString("aggregate_id"),
                                row.getLong("newest"))));
        findings.addAll(store.rows(
                """
                select aggregate_id, sequence from (
                    select aggregate_id, sequence, tx, lag(tx) over (partition by aggregate_id order by sequence) as before
                    from store.event) as chain
                where before > tx order by aggregate_id, sequence""",
                row -> "%s: event %d of %s belongs to an older transaction than the one before it"
                        .formatted(store.service(), row.getLong("sequence"), row.getString("aggregate_id"))));
        return findings;
    }
}
