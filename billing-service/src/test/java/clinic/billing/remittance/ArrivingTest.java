package clinic.billing.remittance;

import clinic.billing.remittance.RemittanceEvent.*;
import clinic.billing.remittance.RemittanceRefused.Reason;
import clinic.platform.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the money of a remittance arrives. */
class ArrivingTest {

    private static final RemittanceCommand MATCH = new RemittanceCommand.MatchDeposit("deposit-1", 80_00);
    private static final DepositMatched MATCHED = new DepositMatched("deposit-1", 80_00, Given.NOW);

    @Test
    void its_deposit_is_its_whole_payment_and_matched_once() {
        var posted = posted(80_00);

        posted.when(MATCH).then(MATCHED);
        posted.when(new RemittanceCommand.MatchDeposit("deposit-1", 79_99)).thenRefused(Reason.AMOUNT_DIFFERS);
        posted.given(MATCHED).when(MATCH).thenNothing();
        posted.given(MATCHED)
                .when(new RemittanceCommand.MatchDeposit("deposit-2", 80_00))
                .thenRefused(Reason.HAS_DEPOSIT);
    }

    @Test
    void taken_apart_it_waits_again_and_another_may_be_its_money() {
        var matched = posted(80_00).given(MATCHED);
        DepositUnmatched apart = new DepositUnmatched("deposit-1", Given.NOW);

        matched.when(new RemittanceCommand.UnmatchDeposit("deposit-2")).thenRefused(Reason.HAS_NO_SUCH_DEPOSIT);
        matched.when(new RemittanceCommand.UnmatchDeposit("deposit-1")).then(apart);
        matched.given(apart)
                .when(new RemittanceCommand.MatchDeposit("deposit-2", 80_00))
                .then(new DepositMatched("deposit-2", 80_00, Given.NOW));
    }

    @Test
    void a_payment_of_nothing_and_one_that_takes_money_have_no_deposit() {
        posted(0).when(new RemittanceCommand.MatchDeposit("deposit-1", 0)).thenRefused(Reason.NO_MONEY);
        posted(-80_00)
                .when(new RemittanceCommand.MatchDeposit("deposit-1", -80_00))
                .thenRefused(Reason.NO_MONEY);
        posted(0).when(new RemittanceCommand.SayHowItCame(Means.CHECK)).thenRefused(Reason.NO_MONEY);
    }

    @Test
    void a_person_says_how_it_came_as_long_as_its_deposit_is_not_known() {
        var posted = posted(80_00);
        MeansSaid card = new MeansSaid(Means.VIRTUAL_CARD, Given.NOW);

        posted.when(new RemittanceCommand.SayHowItCame(Means.VIRTUAL_CARD)).then(card);
        posted.when(new RemittanceCommand.SayHowItCame(Means.TRANSFER)).thenNothing();
        posted.given(card)
                .when(new RemittanceCommand.SayHowItCame(Means.TRANSFER))
                .then(new MeansSaid(Means.TRANSFER, Given.NOW));
        posted.given(MATCHED)
                .when(new RemittanceCommand.SayHowItCame(Means.CHECK))
                .thenRefused(Reason.HAS_DEPOSIT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Means.class,
            names = {"NON_PAYMENT", "DEBIT"})
    void that_no_money_came_is_for_the_file_to_say(Means means) {
        posted(80_00).when(new RemittanceCommand.SayHowItCame(means)).thenBadInput("means");
    }

    private static Given<RemittanceCommand, RemittanceState, RemittanceEvent> posted(long cents) {
        Advice advice = Advices.of(cents);
        return Given.of(new RemittanceDecider())
                .given(List.of(
                        new Received(Remittance.id(advice), advice, "file-1", "sha-1", "SENDER|1|1|0001", Given.NOW),
                        new Balanced(List.of(), Given.NOW)));
    }
}
