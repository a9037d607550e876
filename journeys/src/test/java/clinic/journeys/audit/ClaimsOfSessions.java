package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every signed session in which a dose was given has one claim for its first payer, and one for each further payer that
 * it has a claim for; there is no claim of anything else.
 */
final class ClaimsOfSessions implements Check {

    private static final int FIRST_PAYER = 1;

    private final Store session;
    private final Store billing;

    ClaimsOfSessions(Store session, Store billing) {
        this.session = session;
        this.billing = billing;
    }

    /** A claim may be split over several dates; each part is one. */
    private record Part(int rank, int split) {}

    @Override
    public List<String> findings() {
        Map<String, Map<Part, List<String>>> claims = claims();
        Set<String> claimable = claimable();
        List<String> findings = new ArrayList<>();
        claimable.stream()
                .filter(id -> claims.getOrDefault(id, Map.of()).keySet().stream()
                        .noneMatch(part -> part.rank() == FIRST_PAYER))
                .forEach(id -> findings.add(id + " was signed with a dose and has no claim"));
        claims.forEach((id, parts) -> {
            if (!claimable.contains(id)) {
                findings.add(id + " has a claim and was not signed with a dose");
            }
            parts.forEach((part, those) -> {
                if (those.size() > 1) {
                    findings.add("%s has %d claims for payer rank %d: %s"
                            .formatted(id, those.size(), part.rank(), String.join(", ", those)));
                }
            });
        });
        return findings;
    }

    private Set<String> claimable() {
        Set<String> signed = new TreeSet<>();
        Set<String> dosed = new HashSet<>();
        session.events("session.signed", "session.device-given", "session.infusion-started")
                .forEach(event -> (event.type().equals("session.signed") ? signed : dosed).add(event.aggregateId()));
        signed.retainAll(dosed);
        return signed;
    }

    private Map<String, Map<Part, List<String>>> claims() {
        Map<String, Map<Part, List<String>>> claims = new TreeMap<>();
        for (StoredEvent opened : billing.events("claim.opened")) {
            Part part = new Part(
                    opened.payload().path("payerRank").asInt(),
                    opened.payload().path("split").asInt());
            claims.computeIfAbsent(
                            opened.payload().path("session").path("sessionId").asString(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(part, _ -> new ArrayList<>())
                    .add(opened.aggregateId());
        }
        return claims;
    }
}
