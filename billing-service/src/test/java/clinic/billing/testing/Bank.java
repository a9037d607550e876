package clinic.billing.testing;

import static clinic.billing.testing.Office.soon;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bank's statement, as the office types it in, and what becomes of its lines. */
public final class Bank {

    private final Office office;

    public Bank(Office office) {
        this.office = office;
    }

    /** Money that came today. */
    public static Map<String, Object> line(@Nullable String trace, long cents) {
        Map<String, Object> line = new HashMap<>();
        line.put("depositId", "deposit-" + UUID.randomUUID());
        line.put("amountCents", cents);
        line.put("currency", "USD");
        line.put("effective", LocalDate.now(ZoneOffset.UTC).toString());
        line.put("payerName", "CASCADE PPO HCCLAIMPMT");
        if (trace != null) {
            line.put("trace", trace);
        }
        return line;
    }

    /** @return its id */
    public String recorded(@Nullable String trace, long cents) {
        return office.post("/api/deposits", line(trace, cents))
                .path("aggregateId")
                .asString();
    }

    public void withdrawn(String depositId) {
        office.post("/api/deposits/" + depositId + "/withdraw", Map.of("why", "typed by mistake"));
    }

    public HttpResponse<String> asked(String depositId, String what, Map<String, ?> body) {
        return office.refusable("/api/deposits/" + depositId + "/" + what, body);
    }

    public JsonNode row(String depositId) {
        return office.get("/api/deposits")
                .valueStream()
                .filter(row -> row.path("depositId").asString().equals(depositId))
                .findFirst()
                .orElse(null);
    }

    public JsonNode rowWhen(String depositId, String association) {
        return soon(() -> {
            JsonNode row = row(depositId);
            return row != null && row.path("association").asString().equals(association) ? row : null;
        });
    }

    /** What the books say of a remittance when they say this of the money on its way. */
    public Map<String, Long> books(String remittanceId, long clearingCents) {
        return soon(() -> {
            Map<String, Long> books = books(remittanceId);
            return books.getOrDefault("CASH_CLEARING", 0L) == clearingCents && !books.isEmpty() ? books : null;
        });
    }

    private Map<String, Long> books(String remittanceId) {
        Map<String, Long> sums = new TreeMap<>();
        office.get("/api/remittances/" + remittanceId)
                .path("books")
                .forEach(entry -> sums.merge(
                        entry.path("account").asString(), entry.path("cents").asLong(), Long::sum));
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }

    /** @param list {@code awaited}, {@code unknown} or {@code mismatches} */
    public JsonNode open(String list, String field, String id) {
        return office.get("/api/reconciliation")
                .path("deposits")
                .path(list)
                .valueStream()
                .filter(each -> each.path(field).asString().equals(id))
                .findFirst()
                .orElse(null);
    }
}
