package clinic.billing.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.decider.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositFormTest {

    @ParameterizedTest
    @CsvSource({"'1,111.20', 111120", "$80, 8000", "' 0.07 ', 7", "12, 1200"})
    void dollars_become_cents(String typed, long cents) {
        assertThat(form(typed, "TRACE1").order().line().amountCents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-80.00", "80.1", "80.123", "1e3", "80 EUR", "9999999999999"})
    void what_is_no_amount_that_came_in_is_refused_by_its_field(String typed) {
        assertThatThrownBy(() -> form(typed, "TRACE1").order())
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE1, TRACE1",
        "' TRACE1 ', TRACE1",
        "TRN*1*TRACE1*1512345678~, TRACE1",
        "TRN*1*TRACE1*1512345678*999\\, TRACE1",
        "TRN*1*TRACE1, TRACE1",
        "TRN-1, TRN-1"
    })
    void of_the_addenda_the_trace_is_kept(String addenda, String trace) {
        assertThat(form("80", addenda).order().line().trace()).isEqualTo(trace);
    }

    @Test
    void blanks_are_no_trace() {
        assertThat(form("80", "  ").order().line().trace()).isNull();
    }

    private static DepositForm form(String amount, String trace) {
        return new DepositForm("deposit-1", amount, "2026-03-02", trace, "CASCADE PPO");
    }
}
