package clinic.billing.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.deposit.DepositState.Waiting;
import clinic.billing.remittance.Means;
import clinic.billing.remittance.Payments;
import clinic.billing.remittance.RemittanceState;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReassociationTest {

    private static final RemittanceState PAYMENT = Payments.posted(80_00, "ACH");

    @Test
    void the_same_trace_and_the_same_cents_belong_together() {
        assertThat(Reassociation.fits(waiting("TRACE1", 80_00), PAYMENT)).isTrue();
    }

    @Test
    void another_trace_none_or_other_cents_do_not() {
        assertThat(Reassociation.fits(waiting("TRACE2", 80_00), PAYMENT)).isFalse();
        assertThat(Reassociation.fits(waiting(null, 80_00), PAYMENT)).isFalse();
        assertThat(Reassociation.fits(waiting("TRACE1", 79_99), PAYMENT)).isFalse();
    }

    @Test
    void what_a_person_took_apart_no_rule_puts_together_again() {
        String id = String.valueOf(PAYMENT.remittanceId());

        assertThat(Reassociation.fits(new Waiting(line("TRACE1", 80_00), Set.of(id)), PAYMENT))
                .isFalse();
    }

    @Test
    void a_remittance_has_one_deposit_and_a_deposit_one_remittance() {
        assertThat(Reassociation.fits(waiting("TRACE1", 80_00), Payments.deposited(80_00, "deposit-2")))
                .isFalse();
        assertThat(Reassociation.fits(
                        new DepositState.Matched(line("TRACE1", 80_00), Set.of(), "remittance-2"), PAYMENT))
                .isFalse();
        assertThat(Reassociation.fits(new DepositState.Withdrawn(line("TRACE1", 80_00)), PAYMENT))
                .isFalse();
    }

    @Test
    void what_is_not_posted_is_not_waited_for() {
        assertThat(Reassociation.fits(waiting("TRACE1", 80_00), Payments.received(80_00)))
                .isFalse();
        assertThat(Reassociation.of(Payments.received(80_00), false)).isNull();
    }

    @ParameterizedTest(name = "{0} cents by {1}: {2}")
    @CsvSource({
        "8000, ACH, ERA_WAITING_EFT, true",
        "8000, FWT, ERA_WAITING_EFT, true",
        "8000, CHK, CHECK, false",
        "0, NON, NON_PAYMENT, false",
        "0, ACH, NON_PAYMENT, false",
        "8000, NON, NON_PAYMENT, false",
        "-8000, ACH, DEBIT, false"
    })
    void how_the_money_comes_says_what_is_waited_for(
            long cents, String method, Association association, boolean byItself) {
        RemittanceState payment = Payments.posted(cents, method);

        assertThat(Reassociation.of(payment, false)).isEqualTo(association);
        assertThat(Reassociation.fits(waiting("TRACE1", cents), payment)).isEqualTo(byItself);
    }

    @Test
    void a_person_may_know_better_than_the_file() {
        RemittanceState card = Payments.saidToCome(PAYMENT, Means.VIRTUAL_CARD);

        assertThat(Reassociation.of(card, false)).isEqualTo(Association.VIRTUAL_CARD);
        assertThat(Reassociation.fits(waiting("TRACE1", 80_00), card)).isFalse();
    }

    @Test
    void a_deposit_of_another_amount_is_a_mismatch_until_the_right_one_is_there() {
        assertThat(Reassociation.of(PAYMENT, true)).isEqualTo(Association.AMOUNT_MISMATCH);
        assertThat(Reassociation.of(Payments.deposited(80_00, "deposit-1"), true))
                .isEqualTo(Association.MATCHED);
    }

    private static DepositState waiting(@Nullable String trace, long cents) {
        return new Waiting(line(trace, cents), Set.of());
    }

    private static BankLine line(@Nullable String trace, long cents) {
        return new BankLine(cents, "USD", LocalDate.parse("2026-03-02"), trace, "CASCADE PPO HCCLAIMPMT");
    }
}
