package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every claim of a remittance that adds up was posted once or set aside, and what was posted is in the books once, to
 * the cent that the remittance says; a deposit takes its money off its way once.
 */
final class RemittancePositions implements Check {

    private final Store billing;

    RemittancePositions(Store billing) {
        this.billing = billing;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        Map<String, List<StoredEvent>> remittances = new TreeMap<>();
        billing.events(
                        "remittance.received",
                        "remittance.balanced",
                        "remittance.claim-posted",
                        "remittance.claim-matched",
                        "remittance.claim-set-aside",
                        "remittance.claim-dismissed",
                        "deposit.matched",
                        "deposit.unmatched")
                .forEach(event -> remittances
                        .computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>())
                        .add(event));
        Map<String, Long> due = new TreeMap<>();
        remittances.forEach((id, events) -> positions(id, events, due, findings));
        books(due, findings);
        return findings;
    }

    private static void positions(String id, List<StoredEvent> events, Map<String, Long> due, List<String> findings) {
        int claims = 0;
        boolean balanced = false;
        Map<Integer, Integer> posted = new HashMap<>();
        Set<Integer> settled = new HashSet<>();
        for (StoredEvent event : events) {
            int position = event.payload().path("position").asInt();
            switch (event.type()) {
                case "remittance.received" ->
                    claims = event.payload().path("advice").path("claims").size();
                case "remittance.balanced" -> {
                    balanced = true;
                    due.put(posting(event), -adjustments(event));
                }
                case "remittance.claim-posted" -> {
                    posted.merge(position, 1, Integer::sum);
                    settled.add(position);
                    due.put(posting(event), paid(event));
                }
                // Its money came to the clearing account when it was set aside.
                case "remittance.claim-matched" -> {
                    posted.merge(position, 1, Integer::sum);
                    due.put(posting(event), 0L);
                }
                case "remittance.claim-set-aside" -> {
                    settled.add(position);
                    due.put(posting(event), paid(event));
                }
                case "remittance.claim-dismissed" -> due.put(posting(event), -paid(event));
                case "deposit.matched" ->
                    due.put(posting(event), -event.payload().path("amountCents").asLong());
                case "deposit.unmatched" ->
                    due.put(posting(event), event.payload().path("amountCents").asLong());
                default -> throw new IllegalStateException(event.type());
            }
        }
        posted.forEach((position, times) -> {
            if (times > 1) {
                findings.add("position " + position + " of " + id + " was posted " + times + " times");
            }
        });
        for (int position = 0; balanced && position < claims; position++) {
            if (!settled.contains(position)) {
                findings.add("position " + position + " of " + id + " was neither posted nor set aside");
            }
        }
    }

    private static long paid(StoredEvent event) {
        return event.payload().path("paidCents").asLong();
    }

    private static String posting(StoredEvent event) {
        return event.aggregateId() + "#" + event.sequence();
    }

    private static long adjustments(StoredEvent balanced) {
        return balanced.payload()
                .path("providerAdjustments")
                .valueStream()
                .mapToLong(adjustment -> adjustment.path("cents").asLong())
                .sum();
    }

    /** @param due what each posting must have brought to the clearing account */
    private void books(Map<String, Long> due, List<String> findings) {
        Map<String, Long> booked = new TreeMap<>();
        billing.rows("""
                select posting_id, sum(cents) filter (where account = 'CASH_CLEARING') as cents from app.ledger_entry
                where remittance_id is not null group by posting_id""", row -> booked.put(row.getString("posting_id"), row.getLong("cents")));
        due.forEach((posting, cents) -> {
            long there = booked.getOrDefault(posting, 0L);
            if (there != cents) {
                findings.add("posting %s brings %d cents to the clearing account, the remittance says %d"
                        .formatted(posting, there, cents));
            }
        });
        booked.keySet().stream()
                .filter(posting -> !due.containsKey(posting))
                .forEach(posting -> findings.add("posting " + posting + " follows from no remittance"));
    }
}
