package clinic.billing.remittance;

import static clinic.billing.remittance.Advices.claim;
import static clinic.billing.remittance.Advices.receive;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.claim.Adjustment;
import clinic.billing.claim.Settlement;
import clinic.billing.remittance.RemittanceEvent.*;
import clinic.billing.remittance.RemittanceState.Phase;
import clinic.billing.testing.LifecycleTable;
import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemittanceLifecycleTest {

    private static final Advice ADVICE =
            Advices.of(80_00, claim("CW20001", 100_00, 80_00, new Adjustment("CO", "45", 20_00)));
    private static final Advice ADVICE_OFF =
            Advices.of(94_00, claim("CW20001", 100_00, 94_00, new Adjustment("CO", "45", 20_00)));
    private static final Balance OFF =
            new Balance(Balance.Level.CLAIM, "CLP03 − ΣCAS = CLP04", "CW20001", 80_00, 94_00);
    private static final AdjustmentRules RULES = new AdjustmentRules(Set.of("CO-45"), Set.of("PR-1"));
    private static final Settlement SETTLEMENT =
            Settling.settle("remittance-1", "TRACE1", ADVICE.claims().getFirst(), List.of(), RULES);

    private static final String TABLE = """
                  UNKNOWN   BALANCED  REFUSED   POSTED    DISMISSED
        receive   BALANCED  BALANCED  BALANCED  POSTED    BALANCED
        receive-off REFUSED BALANCED  REFUSED   POSTED    REFUSED
        same-file BALANCED  =         =         =         =
        post      !UNKNOWN  POSTED    !REFUSED  =         !REFUSED
        set-aside !UNKNOWN  POSTED    !REFUSED  =         !REFUSED
        match     !UNKNOWN  !ASIDE    !REFUSED  =         !REFUSED
        let-go    !UNKNOWN  !ASIDE    !REFUSED  !ASIDE    !REFUSED
        dismiss   !UNKNOWN  !SOUND    DISMISSED !SOUND    =
        ask       !FINE     !FINE     REFUSED   !FINE     !FINE
        card      !UNKNOWN  !POSTED   !POSTED   POSTED    !POSTED
        deposit   !UNKNOWN  !POSTED   !POSTED   POSTED    !POSTED
        apart     !UNKNOWN  !DEPOSIT  !DEPOSIT  !DEPOSIT  !DEPOSIT
        """;

    private static final Map<String, RemittanceRefused.Reason> REFUSALS = Map.of(
            "!UNKNOWN", RemittanceRefused.Reason.NOT_RECEIVED,
            "!REFUSED", RemittanceRefused.Reason.NOT_BALANCED,
            "!ASIDE", RemittanceRefused.Reason.NOT_SET_ASIDE,
            "!SOUND", RemittanceRefused.Reason.NOT_REFUSED,
            "!FINE", RemittanceRefused.Reason.NOTHING_TO_CORRECT,
            "!POSTED", RemittanceRefused.Reason.NOT_POSTED,
            "!DEPOSIT", RemittanceRefused.Reason.HAS_NO_SUCH_DEPOSIT);

    private static Map<String, RemittanceCommand> commands() {
        Map<String, RemittanceCommand> commands = new LinkedHashMap<>();
        commands.put("receive", receive(ADVICE, "sha-new"));
        commands.put("receive-off", receive(ADVICE_OFF, "sha-new", OFF));
        commands.put("same-file", receive(ADVICE, "sha-1"));
        commands.put("post", new RemittanceCommand.PostClaim(0, "claim-1", SETTLEMENT));
        commands.put("set-aside", new RemittanceCommand.SetAside(0, "UNKNOWN_CLAIM", "No claim of ours."));
        commands.put("match", new RemittanceCommand.MatchClaim(0, "claim-1", SETTLEMENT));
        commands.put("let-go", new RemittanceCommand.DismissClaim(0, "sent back to Cascade"));
        commands.put("dismiss", new RemittanceCommand.Dismiss("came again as TRACE2"));
        commands.put("ask", new RemittanceCommand.AskForCorrection("telephoned Cascade"));
        commands.put("card", new RemittanceCommand.SayHowItCame(Means.VIRTUAL_CARD));
        commands.put("deposit", new RemittanceCommand.MatchDeposit("deposit-1", 80_00));
        commands.put("apart", new RemittanceCommand.UnmatchDeposit("deposit-1"));
        return commands;
    }

    private static Map<Phase, List<RemittanceEvent>> states() {
        Received received =
                new Received(Remittance.id(ADVICE), ADVICE, "file-sha-1", "sha-1", "SENDER|1|1|0001", Given.NOW);
        Balanced balanced = new Balanced(List.of(), Given.NOW);
        Map<Phase, List<RemittanceEvent>> states = new LinkedHashMap<>();
        states.put(Phase.UNKNOWN, List.of());
        states.put(Phase.BALANCED, List.of(received, balanced));
        states.put(Phase.REFUSED, List.of(received, new RefusedToPost(List.of(OFF), List.of(), Given.NOW)));
        states.put(
                Phase.DISMISSED,
                List.of(
                        received,
                        new RefusedToPost(List.of(OFF), List.of(), Given.NOW),
                        new Dismissed("came again as TRACE2", Given.NOW)));
        states.put(
                Phase.POSTED,
                List.of(received, balanced, new ClaimPosted(0, "claim-1", "CW20001", 80_00, 20_00, 0, Given.NOW)));
        return states;
    }

    static Stream<Arguments> table() {
        return LifecycleTable.cells(TABLE)
                .map(cell -> Arguments.of(cell.act(), Phase.valueOf(cell.state()), cell.outcome()));
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("table")
    void every_command_in_every_state(String command, Phase state, String expected) {
        var given = Given.of(new RemittanceDecider()).given(states().get(state));
        assertThat(given.state().phase()).isEqualTo(state);

        var outcome = given.when(commands().get(command));

        if (expected.equals("=")) {
            outcome.thenNothing();
        } else if (REFUSALS.containsKey(expected)) {
            outcome.thenRefused(REFUSALS.get(expected));
        } else {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.events()).isNotEmpty();
            assertThat(given.given(outcome.events()).state().phase()).isEqualTo(Phase.valueOf(expected));
        }
    }

    @Test
    void the_table_leaves_no_command_and_no_state_out() {
        assertThat(commands().values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EventTypes.leaves(RemittanceCommand.class));
        assertThat(states().keySet()).containsExactlyInAnyOrder(Phase.values());
        assertThat(table().count()).isEqualTo((long) commands().size() * Phase.values().length);
    }

    @Test
    void the_same_payment_in_another_file_is_a_duplicate_and_posts_nothing() {
        Given.of(new RemittanceDecider())
                .given(states().get(Phase.POSTED))
                .when(receive(ADVICE, "sha-new"))
                .then(new DuplicateReceived("file-sha-new", "sha-new", "SENDER|1|1|0001", Given.NOW));
    }

    @Test
    void the_same_payment_twice_in_one_file_is_a_duplicate_too() {
        var second =
                new RemittanceCommand.Receive(ADVICE, List.of(), List.of(), "file-sha-1", "sha-1", "SENDER|1|1|0002");

        Given.of(new RemittanceDecider())
                .given(states().get(Phase.POSTED))
                .when(second)
                .then(new DuplicateReceived("file-sha-1", "sha-1", "SENDER|1|1|0002", Given.NOW));
    }

    @Test
    void what_was_set_aside_is_posted_to_the_claim_that_a_person_found_or_let_go() {
        var aside = Given.of(new RemittanceDecider())
                .given(states().get(Phase.BALANCED))
                .given(List.of(new ClaimSetAside(0, "CW20001", 80_00, "UNKNOWN_CLAIM", "No claim.", Given.NOW)));

        aside.when(new RemittanceCommand.MatchClaim(0, "claim-1", SETTLEMENT))
                .then(new ClaimMatched(0, "claim-1", "CW20001", 80_00, 20_00, 0, Given.NOW));
        aside.when(new RemittanceCommand.DismissClaim(0, "sent back"))
                .then(new ClaimDismissed(0, "CW20001", 80_00, "sent back", Given.NOW));
        aside.when(new RemittanceCommand.DismissClaim(0, " ")).thenBadInput("why");
        aside.given(List.of(new ClaimDismissed(0, "CW20001", 80_00, "sent back", Given.NOW)))
                .when(new RemittanceCommand.AskForCorrection("telephoned"))
                .thenRefused(RemittanceRefused.Reason.NOTHING_TO_CORRECT);
    }

    @Test
    void a_payment_is_known_by_payer_trace_amount_and_date() {
        assertThat(Remittance.id(ADVICE)).isEqualTo(Remittance.id(Advices.of(80_00)));
        assertThat(Remittance.id(ADVICE)).isNotEqualTo(Remittance.id(Advices.of(80_01)));
    }

    @Test
    void unbalanced_it_says_which_equation_fails_by_how_much() {
        Given.of(new RemittanceDecider())
                .when(receive(ADVICE_OFF, "sha-1", OFF))
                .and(events -> assertThat(events)
                        .last()
                        .isInstanceOfSatisfying(
                                RefusedToPost.class,
                                refused -> assertThat(refused.failing())
                                        .singleElement()
                                        .satisfies(balance ->
                                                assertThat(balance.offCents()).isEqualTo(14_00))));
    }

    @Test
    void beside_a_claim_that_adds_up_one_that_does_not_is_no_reason_to_refuse_a_payment_that_does() {
        Advice mixed = Advices.of(
                174_00, ADVICE.claims().getFirst(), ADVICE_OFF.claims().getFirst());
        Balance payment = new Balance(Balance.Level.TRANSACTION, "ΣCLP04 − ΣPLB = BPR02", "TRACE1", 174_00, 180_00);

        Given.of(new RemittanceDecider())
                .when(receive(mixed, "sha-1", OFF))
                .and(events -> assertThat(events.getLast()).isInstanceOf(Balanced.class));
        Given.of(new RemittanceDecider())
                .when(receive(mixed, "sha-1", OFF, payment))
                .and(events -> assertThat(events.getLast()).isInstanceOf(RefusedToPost.class));
    }

    @Test
    void the_file_has_no_other_positions_than_its_claims() {
        Given.of(new RemittanceDecider())
                .given(states().get(Phase.BALANCED))
                .when(new RemittanceCommand.SetAside(1, "X", "x"))
                .thenBadInput("position");
    }
}
