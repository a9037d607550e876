package clinic.billing.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.deposit.DepositEvent.*;
import clinic.billing.deposit.DepositRefused.Reason;
import clinic.billing.testing.LifecycleTable;
import clinic.platform.event.EventTypes;
import clinic.platform.security.AllowedTo;
import clinic.platform.testing.Given;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositLifecycleTest {

    private static final BankLine LINE =
            new BankLine(80_00, "USD", LocalDate.parse("2026-03-02"), "TRACE1", "CASCADE PPO HCCLAIMPMT");
    private static final Recorded RECORDED = new Recorded("deposit-1", LINE, Given.NOW);
    private static final Matched MATCHED = new Matched("remittance-1", 80_00, Given.NOW);

    private static final String TABLE = """
                     Unknown   Waiting    Matched    Withdrawn
        record       Waiting   =          =          =
        record-other Waiting   !OTHER     !OTHER     !OTHER
        withdraw     !RECORDED Withdrawn  !MATCHED   =
        match        !RECORDED Matched    =          !WITHDRAWN
        match-other  !RECORDED Matched    !MATCHED   !WITHDRAWN
        match-off    !RECORDED !AMOUNT    !MATCHED   !WITHDRAWN
        unmatch      !RECORDED !NONE      Waiting    !NONE
        """;

    private static final Map<String, Reason> REFUSALS = Map.of(
            "!RECORDED", Reason.NOT_RECORDED,
            "!OTHER", Reason.RECORDED_OTHERWISE,
            "!MATCHED", Reason.MATCHED,
            "!WITHDRAWN", Reason.WITHDRAWN,
            "!AMOUNT", Reason.AMOUNT_DIFFERS,
            "!NONE", Reason.NOT_MATCHED);

    private static Map<String, DepositCommand> commands() {
        Map<String, DepositCommand> commands = new LinkedHashMap<>();
        commands.put("record", record(LINE));
        commands.put("record-other", record(of(80_01, "USD", LINE.effective(), "TRACE1")));
        commands.put("withdraw", new DepositCommand.Withdraw("typed twice"));
        commands.put("match", new DepositCommand.Match("remittance-1", 80_00));
        commands.put("match-other", new DepositCommand.Match("remittance-2", 80_00));
        commands.put("match-off", new DepositCommand.Match("remittance-3", 79_99));
        commands.put("unmatch", new DepositCommand.Unmatch("another payer's"));
        return commands;
    }

    private static Map<String, List<DepositEvent>> states() {
        Map<String, List<DepositEvent>> states = new LinkedHashMap<>();
        states.put("Unknown", List.of());
        states.put("Waiting", List.of(RECORDED));
        states.put("Matched", List.of(RECORDED, MATCHED));
        states.put("Withdrawn", List.of(RECORDED, new Withdrawn("typed twice", Given.NOW)));
        return states;
    }

    static Stream<Arguments> table() {
        return LifecycleTable.cells(TABLE).map(cell -> Arguments.of(cell.act(), cell.state(), cell.outcome()));
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("table")
    void every_command_in_every_state(String command, String state, String expected) {
        var given = Given.of(new DepositDecider()).given(states().get(state));
        assertThat(given.state().getClass().getSimpleName()).isEqualTo(state);

        var outcome = given.when(commands().get(command));

        if (expected.equals("=")) {
            outcome.thenNothing();
        } else if (REFUSALS.containsKey(expected)) {
            outcome.thenRefused(REFUSALS.get(expected));
        } else {
            assertThat(outcome.failure()).isNull();
            assertThat(given.given(outcome.events()).state().getClass().getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_table_leaves_no_command_and_no_state_out() {
        assertThat(commands().values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EventTypes.leaves(DepositCommand.class));
        assertThat(states().keySet())
                .containsExactlyInAnyOrderElementsOf(EventTypes.leaves(DepositState.class).stream()
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(table().count()).isEqualTo((long) commands().size() * states().size());
    }

    @Test
    void every_order_is_for_billing_staff_only() {
        assertThat(EventTypes.leaves(DepositCommand.class))
                .allSatisfy(command -> assertThat(
                                command.getAnnotation(AllowedTo.class).value())
                        .containsExactly("BILLING"));
    }

    @Test
    void what_the_bank_says_is_kept_as_it_says_it() {
        Given.of(new DepositDecider()).when(record(LINE)).then(RECORDED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -80_00, Long.MIN_VALUE, 10_000_000_001L, Long.MAX_VALUE})
    void nothing_less_than_nothing_and_more_than_any_payer_sends_is_no_deposit(long cents) {
        bad(of(cents, "USD", LINE.effective(), "TRACE1"), "amountCents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "usd", "CAD"})
    void the_books_are_in_one_currency(String currency) {
        bad(of(80_00, currency, LINE.effective(), "TRACE1"), "currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "1999-12-31", "0206-03-02"})
    void a_day_that_has_not_come_or_is_long_gone_is_a_slip(String day) {
        bad(of(80_00, "USD", LocalDate.parse(day), "TRACE1"), "effective");
    }

    @Test
    void a_trace_is_left_out_or_one_that_a_payer_can_write() {
        Given.of(new DepositDecider())
                .when(record(of(80_00, "USD", LINE.effective(), null)))
                .thenTypes(Recorded.class);
        bad(of(80_00, "USD", LINE.effective(), " "), "trace");
        bad(of(80_00, "USD", LINE.effective(), "T".repeat(51)), "trace");
    }

    @Test
    void an_id_says_that_it_is_one_of_a_deposit() {
        Given.of(new DepositDecider())
                .when(new DepositCommand.Record("claim-1", LINE))
                .thenBadInput("depositId");
    }

    @Test
    void who_withdraws_or_takes_apart_says_why() {
        Given.of(new DepositDecider())
                .given(RECORDED)
                .when(new DepositCommand.Withdraw(" "))
                .thenBadInput("why");
        Given.of(new DepositDecider())
                .given(RECORDED, MATCHED)
                .when(new DepositCommand.Unmatch(""))
                .thenBadInput("why");
    }

    @Test
    void taken_apart_it_says_how_much_is_on_its_way_again() {
        Given.of(new DepositDecider())
                .given(RECORDED, MATCHED)
                .when(new DepositCommand.Unmatch("another payer's"))
                .then(new Unmatched("remittance-1", 80_00, "another payer's", Given.NOW));
    }

    private static void bad(BankLine line, String field) {
        Given.of(new DepositDecider()).when(record(line)).thenBadInput(field);
    }

    private static DepositCommand record(BankLine line) {
        return new DepositCommand.Record("deposit-1", line);
    }

    private static BankLine of(long cents, String currency, LocalDate effective, String trace) {
        return new BankLine(cents, currency, effective, trace, "CASCADE PPO HCCLAIMPMT");
    }
}
