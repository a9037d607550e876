package clinic.journeys;

import clinic.local.http.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Signed visits of which each is answered by the payer after a scenario of its own, and what the books say of them. */
final class PayerDay implements AutoCloseable {

    private static final int AT_A_TIME = 4;
    private static final int FIRST_DAY = 40;

    private final Clinic clinic;
    private final StaffClient billing;
    private final Office office;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    PayerDay(Clinic clinic) {
        this.clinic = clinic;
        this.billing = clinic.staff(Clinic.BILLING);
        this.office = new Office(clinic);
    }

    /** Visits on days of their own, several made at a time, ready to be signed. */
    void visits(Map<String, String> scenarios) throws Exception {
        int day = FIRST_DAY;
        for (String name : scenarios.keySet()) {
            visits.put(name, new Visit(clinic, "payer-" + name, day++));
        }
        agree(scenarios);
        try (var hands = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> made = visits.values().stream()
                    .<Future<?>>map(visit -> hands.submit(() -> visit.untilSigning("Pat", "Payer")))
                    .toList();
            for (Future<?> each : made) {
                each.get();
            }
        }
    }

    private void agree(Map<String, String> scenarios) throws IOException {
        Path directory = clinic.parts().settings().clearingHouse();
        Path file = Files.createDirectories(directory).resolve("scenarios.properties");
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            }
        }
        scenarios.forEach((name, scenario) -> all.setProperty(visits.get(name).memberNumber(), scenario));
        Path half = directory.resolve(".scenarios.half");
        try (var out = Files.newBufferedWriter(half)) {
            all.store(out, "member number = scenario");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Signs these and sends their claims in one batch. */
    void send(String batch, List<String> names) {
        names.forEach(name -> visits.get(name).sign());
        names.forEach(name -> office.claim(visits.get(name), "READY"));
        office.submit(batch);
    }

    JsonNode claim(String name, String state) {
        return office.claim(visits.get(name), state);
    }

    /** What payers sent of this claim, oldest first, when it is so many and all is settled. */
    List<JsonNode> remittances(String name, int count) {
        String number = number(name);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> settled(number), found -> found.size() == count);
        office.nothingIsUnexplained();
        return settled(number);
    }

    /** The one payment of this claim, when it has come a second time. */
    JsonNode duplicate(String name) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> remittances(name, 1).getFirst(),
                        seen -> seen.path("state").path("duplicates").asInt() == 1);
    }

    /** The payment, when its deposit is recorded and nothing of it is on its way any more. */
    JsonNode deposited(JsonNode remittance, String depositId) {
        JsonNode advice = remittance.path("advice");
        billing.post(
                        "/billing/api/deposits",
                        Map.of(
                                "depositId",
                                depositId,
                                "amountCents",
                                advice.path("paymentCents").asLong(),
                                "effective",
                                advice.path("paymentDate").asString(),
                                "trace",
                                advice.path("trace").asString(),
                                "payerName",
                                "CASCADE HCCLAIMPMT"))
                .orThrow();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> billing.get("/billing/api/remittances/"
                                        + remittance.path("remittanceId").asString())
                                .orThrow()
                                .json(),
                        seen -> !books(seen).containsKey("CASH_CLEARING"));
    }

    private List<JsonNode> settled(String number) {
        return billing.get("/billing/api/remittances")
                .orThrow()
                .json()
                .valueStream()
                .filter(row -> row.path("state").asString().equals("POSTED"))
                .sorted(Comparator.comparing(row -> row.path("receivedAt").asString()))
                .map(row -> billing.get("/billing/api/remittances/"
                                + row.path("remittanceId").asString())
                        .orThrow()
                        .json())
                .filter(seen -> seen.path("advice")
                        .path("claims")
                        .valueStream()
                        .anyMatch(claim -> claim.path("claimNumber").asString().equals(number)))
                .filter(PayerDay::isInTheBooks)
                .toList();
    }

    /** The ledger follows the postings a moment later. Until a deposit comes, the whole payment is on its way. */
    private static boolean isInTheBooks(JsonNode remittance) {
        return books(remittance).getOrDefault("CASH_CLEARING", 0L)
                == remittance.path("advice").path("paymentCents").asLong();
    }

    /** What the remittance left on each account. */
    static Map<String, Long> books(JsonNode remittance) {
        return sums(remittance.path("books").valueStream());
    }

    /** What it left there for this claim, or set aside of it. */
    Map<String, Long> books(JsonNode remittance, String name) {
        String number = number(name);
        return sums(remittance
                .path("books")
                .valueStream()
                .filter(entry -> entry.path("text").asString().endsWith(" " + number)));
    }

    private static Map<String, Long> sums(Stream<JsonNode> entries) {
        Map<String, Long> sums = new TreeMap<>();
        entries.forEach(entry ->
                sums.merge(entry.path("account").asString(), entry.path("cents").asLong(), Long::sum));
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }

    private String number(String name) {
        return office.claimsOf(visits.get(name)).getFirst().path("claimNumber").asString();
    }

    Office office() {
        return office;
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>concat(visits.values().stream(), Stream.of(office, billing))
                .forEach(each -> {
                    try {
                        each.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
