package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.Bank;
import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import clinic.billing.testing.PayerFiles;
import clinic.platform.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From what the payer says it paid to what stands at the bank, with the books to the cent. */
@BillingTest
class DepositFlowTest {

    private static final long PAID = 1_000_00;
    private static final Map<String, Long> ON_ITS_WAY =
            Map.of("CASH_CLEARING", PAID, "CONTRACTUAL", 276_00L, "AR_PAYER", -1_276_00L);
    private static final Map<String, Long> AT_THE_BANK =
            Map.of("CASH", PAID, "CONTRACTUAL", 276_00L, "AR_PAYER", -1_276_00L);

    @Autowired
    Office office;

    private OneClaim one;
    private Bank bank;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
        bank = new Bank(office);
    }

    @AfterEach
    void the_tables_are_what_the_events_say_and_the_books_come_to_zero() {
        JsonNode differences = Office.ok(office.send(
                "POST",
                "/api/projections/differences",
                "application/json",
                "",
                Tokens.bearer("staff-audit", "AUDITOR"),
                "application/json"));
        for (String table : new String[] {"deposit", "remittance", "ledger_entry"}) {
            assertThat(differences.path(table).asLong(-1)).as(table).isZero();
        }
        one.reconciled();
    }

    @Test
    void a_payment_waits_for_its_deposit_and_then_its_money_is_at_the_bank() {
        String number = one.submitted();
        String remittance = paid(number);

        assertThat(bank.books(remittance, PAID)).isEqualTo(ON_ITS_WAY);
        JsonNode waits = soon(() -> bank.open("awaited", "remittanceId", remittance));
        assertThat(waits.path("paymentCents").asLong()).isEqualTo(PAID);
        assertThat(waits.path("late").asBoolean()).isFalse();
        assertThat(office.page("/reconcile")).contains("T" + number, "waits for its deposit");
        assertThat(office.page("/remittances/" + remittance)).contains("waits for its deposit");

        String deposit = bank.recorded("T" + number, PAID);

        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);
        assertThat(bank.rowWhen(deposit, "MATCHED").path("remittanceId").asString())
                .isEqualTo(remittance);
        assertThat(one.remittance(remittance).path("bank").path("association").asString())
                .isEqualTo("MATCHED");
        assertThat(bank.open("awaited", "remittanceId", remittance)).isNull();
        assertThat(bank.asked(deposit, "withdraw", Map.of("why", "x")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_deposit_that_comes_first_waits_for_its_remittance() {
        String number = one.submitted();
        String deposit = bank.recorded("T" + number, PAID);
        assertThat(bank.open("unknown", "depositId", deposit).path("late").asBoolean())
                .isFalse();
        assertThat(office.page("/deposits")).contains("T" + number, "waits for its remittance");

        String remittance = paid(number);

        bank.rowWhen(deposit, "MATCHED");
        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);
        assertThat(bank.open("unknown", "depositId", deposit)).isNull();
    }

    @Test
    void another_amount_of_the_same_trace_is_shown_with_both_sides_and_never_matched() {
        String number = one.submitted();
        String remittance = paid(number);
        String deposit = bank.recorded("T" + number, PAID - 14);

        bank.rowWhen(deposit, "AMOUNT_MISMATCH");
        JsonNode off = bank.open("mismatches", "depositId", deposit);
        assertThat(off.path("paymentCents").asLong()).isEqualTo(PAID);
        assertThat(off.path("amountCents").asLong()).isEqualTo(PAID - 14);
        assertThat(off.path("offCents").asLong()).isEqualTo(-14);
        assertThat(office.get("/api/reconciliation").path("unexplained").asLong())
                .isOne();
        assertThat(office.page("/reconcile")).contains("deposit of another amount", "differ by -14 cents");
        assertThat(office.page("/remittances/" + remittance)).contains("$999.86", "$1,000.00", "−$0.14");
        assertThat(bank.asked(deposit, "match", Map.of("remittanceId", remittance))
                        .statusCode())
                .isEqualTo(409);

        // The rule passes over it, and goes on: another pair is matched meanwhile.
        String right = bank.recorded("T" + number, PAID);
        bank.rowWhen(right, "MATCHED");
        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);
        bank.withdrawn(deposit);
        assertThat(office.page("/deposits")).contains("typed by mistake");
    }

    @Test
    void a_deposit_recorded_again_is_the_same_and_one_typed_twice_is_posted_once() {
        String number = one.submitted();
        String remittance = paid(number);
        Map<String, Object> line = Bank.line("T" + number, PAID);
        JsonNode first = office.post("/api/deposits", line);
        String deposit = first.path("aggregateId").asString();
        bank.rowWhen(deposit, "MATCHED");

        assertThat(office.post("/api/deposits", line).path("aggregateId").asString())
                .isEqualTo(deposit);
        line.put("amountCents", PAID + 1);
        assertThat(office.refusable("/api/deposits", line).body()).contains("RECORDED_OTHERWISE");
        String twice = bank.recorded("T" + number, PAID);

        bank.rowWhen(twice, "EFT_WAITING_ERA");
        assertThat(bank.asked(twice, "match", Map.of("remittanceId", remittance))
                        .body())
                .contains("HAS_DEPOSIT");
        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);
        bank.withdrawn(twice);
    }

    @Test
    void without_a_trace_a_person_matches_it_and_takes_it_apart_again_to_the_cent() {
        String number = one.submitted();
        String remittance = paid(number);
        String deposit = bank.recorded(null, PAID);
        assertThat(office.page("/deposits")).contains("It is this one", remittance);

        office.form("/deposits/" + deposit + "/match", "remittanceId=" + remittance);
        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);

        office.form("/deposits/" + deposit + "/unmatch", "why=another+clinic%27s");
        assertThat(bank.books(remittance, PAID)).isEqualTo(ON_ITS_WAY);
        bank.rowWhen(deposit, "EFT_WAITING_ERA");
        office.form("/deposits/" + deposit + "/withdraw", "why=another+clinic%27s");
    }

    @Test
    void what_a_person_took_apart_no_rule_puts_together_again() {
        String number = one.submitted();
        String remittance = paid(number);
        String deposit = bank.recorded("T" + number, PAID);
        bank.rowWhen(deposit, "MATCHED");

        office.post("/api/deposits/" + deposit + "/unmatch", Map.of("why", "another payer's"));
        String other = bank.recorded("T" + number, PAID);

        bank.rowWhen(other, "MATCHED");
        assertThat(bank.row(deposit).path("association").asString()).isEqualTo("EFT_WAITING_ERA");
        assertThat(bank.books(remittance, 0)).isEqualTo(AT_THE_BANK);
        bank.withdrawn(deposit);
    }

    @Test
    void a_deposit_whose_remittance_is_late_is_a_gap_until_somebody_settles_it() {
        Map<String, Object> line = Bank.line("L" + one.visit(), PAID);
        line.put("effective", "2026-03-02");
        String deposit = office.post("/api/deposits", line).path("aggregateId").asString();

        assertThat(bank.open("unknown", "depositId", deposit).path("late").asBoolean())
                .isTrue();
        assertThat(office.get("/api/reconciliation").path("unexplained").asLong())
                .isOne();
        assertThat(office.page("/reconcile.csv")).contains(deposit, "its remittance is late");
        bank.withdrawn(deposit);
    }

    @Test
    void a_payment_that_came_as_a_card_waits_for_no_deposit() {
        String number = one.submitted();
        String remittance = paid(number);

        office.form("/remittances/" + remittance + "/means", "means=VIRTUAL_CARD");

        assertThat(office.page("/remittances/" + remittance)).contains("came as a virtual card");
        assertThat(bank.open("awaited", "remittanceId", remittance)).isNull();
        assertThat(bank.books(remittance, PAID)).isEqualTo(ON_ITS_WAY);
    }

    @Test
    void what_can_be_no_deposit_is_refused_by_its_field() {
        Map.<String, Object>of(
                        "amountCents", 0,
                        "currency", "EUR",
                        "effective", "2126-03-02",
                        "payerName", " ",
                        "depositId", "claim-1",
                        "trace", "T".repeat(51))
                .forEach((field, value) -> {
                    Map<String, Object> line = Bank.line("T1", PAID);
                    line.put(field, value);
                    var answer = office.refusable("/api/deposits", line);
                    assertThat(answer.statusCode()).as(field).isEqualTo(422);
                    assertThat(answer.body()).contains("\"" + field + "\"");
                });
        Map<String, Object> debit = Bank.line("T1", -PAID);
        assertThat(office.refusable("/api/deposits", debit).statusCode()).isEqualTo(422);
        assertThat(office.refusable("/api/deposits", Map.of()).statusCode()).isEqualTo(422);
        assertThat(typed("amount=1%2C0.5&effective=2026-03-02&payerName=C")).isEqualTo(422);
        assertThat(typed("amount=-10&effective=2026-03-02&payerName=C")).isEqualTo(422);
        assertThat(typed("amount=10&effective=02.03.2026&payerName=C")).isEqualTo(422);
        assertThat(bank.asked("deposit-nobody", "withdraw", Map.of("why", "x")).statusCode())
                .isEqualTo(404);
        assertThat(bank.asked("deposit-nobody", "match", Map.of("remittanceId", "remittance-1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(bank.asked("claim-1", "unmatch", Map.of("why", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void by_form_dollars_become_cents_and_only_billing_staff_record() {
        String id = "deposit-" + one.visit();
        String form =
                "depositId=" + id + "&amount=%241%2C111.20&effective=2026-03-02&trace=&payerName=%3Cb%3EO%27Brien";
        for (String role : new String[] {"FRONT_DESK", "CLINICIAN", "AUDITOR", "ADMIN"}) {
            assertThat(office.send(
                                    "POST",
                                    "/deposits",
                                    "application/x-www-form-urlencoded",
                                    form,
                                    Tokens.bearer("staff-other", role),
                                    "text/html")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }

        office.form("/deposits", form);

        assertThat(bank.row(id).path("amountCents").asLong()).isEqualTo(1_111_20);
        assertThat(bank.row(id).path("trace").isNull()).isTrue();
        assertThat(office.page("/deposits")).contains("$1,111.20", "&lt;b&gt;O&#39;Brien");
        String seen = office.send(
                        "GET", "/deposits", "text/plain", "", Tokens.bearer("staff-audit", "AUDITOR"), "text/html")
                .body();
        assertThat(seen).contains("$1,111.20").doesNotContain("Record the deposit", "Withdraw");
        bank.withdrawn(id);
    }

    private int typed(String fields) {
        return office.send(
                        "POST",
                        "/deposits",
                        "application/x-www-form-urlencoded",
                        "depositId=deposit-" + one.visit() + "&" + fields,
                        Tokens.bearer("staff-ames", "BILLING"),
                        "text/html")
                .statusCode();
    }

    private String paid(String number) {
        String id = one.dropped(PayerFiles.remittance(
                        number, OneClaim.CHARGE, "1000", "1000", "CAS*CO*45*276~", "T" + number, OneClaim.control()))
                .path("remittances")
                .get(0)
                .asString();
        one.rowWhen(id, "POSTED");
        return id;
    }
}
