package clinic.local.story;

import clinic.local.http.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** From signed sessions to money, and the question whether anything is missing. */
final class BillingOffice {

    private static final String SCENARIOS = "scenarios.properties";

    private final Teller teller;
    private final StaffClient office;
    private final Path clearingHouse;
    private final Instant opened = Instant.now();

    BillingOffice(Teller teller, StaffClient office, Path clearingHouse) {
        this.teller = teller;
        this.office = office;
        this.clearingHouse = clearingHouse;
    }

    /** Tells the payer simulator how to answer these members from now on. */
    void agreeWithThePayer(List<Treated> day) {
        teller.doing("tell the payer simulator its scenarios");
        Path file = clearingHouse.resolve(SCENARIOS);
        Properties scenarios = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    scenarios.load(in);
                }
            }
            day.forEach(treated -> scenarios.setProperty(
                    treated.memberNumber(), treated.guest().payer()));
            Path half = clearingHouse.resolve("." + SCENARIOS + ".half");
            try (var out = Files.newBufferedWriter(half)) {
                scenarios.store(out, "member number = scenario");
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void claimAll(List<Treated> day) {
        teller.chapter("The billing office");
        long charged = 0;
        for (Treated treated : day) {
            teller.doing("find the claim for " + treated.name());
            JsonNode claim = await(treated, "READY");
            charged += claim.path("chargeCents").asLong();
        }
        teller.tell(
                day.size() + " claims were made from the signed sessions, " + dollars(charged) + " in all",
                office,
                "/billing/queue");
        teller.doing("submit the claims");
        JsonNode sent = office.post(
                        "/billing/api/submissions",
                        Map.of("submissionId", "demo-" + day.getFirst().visitId()))
                .orThrow()
                .json();
        for (Treated treated : day) {
            String id = claim(treated).orElseThrow().path("claimId").asString();
            teller.check(
                    sent.path("claims")
                            .valueStream()
                            .anyMatch(each -> each.asString().equals(id)),
                    "the claim for " + treated.name() + " is not in "
                            + sent.path("fileName").asString());
        }
        teller.tell("they are sent to the clearing house as one 837P, "
                + sent.path("fileName").asString());
    }

    void readTheAnswers(List<Treated> day) {
        for (Treated treated : day) {
            teller.doing("wait for the payer's answer for " + treated.name());
            JsonNode claim = await(treated, treated.guest().endsAs());
            teller.tell(
                    treated.name() + ", scenario " + treated.guest().payer() + ": "
                            + treated.guest().endsAs().toLowerCase(Locale.ROOT).replace('_', ' ') + "; charged "
                            + dollars(claim.path("chargeCents").asLong()) + ", paid "
                            + dollars(claim.path("paidCents").asLong()) + ", written off "
                            + dollars(claim.path("contractualCents").asLong()) + ", patient "
                            + dollars(claim.path("patientCents").asLong()),
                    office,
                    "/billing/claims/" + claim.path("claimId").asString());
        }
        theUnbalancedOne();
    }

    private void theUnbalancedOne() {
        teller.doing("look at the remittance that does not add up");
        JsonNode refused = teller.soon(
                "a refused remittance",
                () -> office.get("/billing/api/remittances")
                        .orThrow()
                        .json()
                        .valueStream()
                        .filter(row -> row.path("state").asString().equals("REFUSED"))
                        .filter(row ->
                                Instant.parse(row.path("receivedAt").asString()).isAfter(opened))
                        .findFirst());
        teller.same("claims posted from it", 0, refused.path("posted").asInt());
        teller.check(!refused.path("problem").asString().isBlank(), "it does not say what is wrong");
        teller.tell(
                "the unbalanced remittance posted nothing: "
                        + refused.path("problem").asString(),
                office,
                "/billing/remittances/" + refused.path("remittanceId").asString());
    }

    /**
     * Records the deposit of every payment that waits for its own, also of earlier days: one that nobody records counts as
     * unexplained from the fourth business day on.
     */
    void readTheBanksStatement() {
        teller.doing("record what the bank's statement shows");
        List<JsonNode> awaited = awaited();
        long together = 0;
        for (JsonNode payment : awaited) {
            together += payment.path("paymentCents").asLong();
            String remittanceId = payment.path("remittanceId").asString();
            office.post(
                            "/billing/api/deposits",
                            Map.of(
                                    "depositId", "deposit-of-" + remittanceId,
                                    "amountCents", payment.path("paymentCents").asLong(),
                                    "effective", payment.path("since").asString(),
                                    "trace", payment.path("trace").asString(),
                                    "payerName", payment.path("payerName").asString()))
                    .orThrow();
        }
        teller.soon(
                "a payment and its deposit, matched",
                () -> Optional.of(awaited())
                        .filter(left -> left.stream()
                                .noneMatch(each -> awaited.stream()
                                        .anyMatch(
                                                one -> one.path("remittanceId").equals(each.path("remittanceId"))))));
        teller.tell(
                awaited.size() + " deposits, " + dollars(together)
                        + ", stand at the bank; each is the money of its payment",
                office,
                "/billing/deposits");
    }

    private List<JsonNode> awaited() {
        return office.get("/billing/api/reconciliation")
                .orThrow()
                .json()
                .path("deposits")
                .path("awaited")
                .valueStream()
                .toList();
    }

    void reconcile() {
        teller.doing("reconcile");
        JsonNode report = teller.soon(
                "a reconciliation without anything unexplained",
                () -> Optional.of(office.get("/billing/api/reconciliation")
                                .orThrow()
                                .json())
                        .filter(each -> each.path("unexplained").asLong() == 0));
        teller.same(
                "what the books are off by",
                0L,
                report.path("trialBalance").path("offCents").asLong());
        StringBuilder steps = new StringBuilder();
        report.path("steps").forEach(step -> {
            teller.same(
                    step.path("name").asString() + " in order",
                    step.path("all").asLong(),
                    step.path("whole").asLong());
            steps.append(steps.isEmpty() ? "" : ", ")
                    .append(step.path("all").asLong())
                    .append(' ')
                    .append(step.path("name").asString().toLowerCase(Locale.ROOT));
        });
        teller.tell("reconciled: " + steps + "; unexplained 0", office, "/billing/reconcile");
    }

    private JsonNode await(Treated treated, String state) {
        return teller.soon(
                () -> "a claim " + state + " for " + treated.name() + " (now "
                        + claim(treated)
                                .map(claim -> claim.path("state").asString())
                                .orElse("none")
                        + ")",
                () -> claim(treated)
                        .filter(claim -> claim.path("state").asString().equals(state)));
    }

    private Optional<JsonNode> claim(Treated treated) {
        return office.get("/billing/api/claims?sessionId=" + treated.sessionId())
                .orThrow()
                .json()
                .valueStream()
                .findFirst();
    }

    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
    }
}
