package clinic.billing.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDaysTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-05, 3",
        "2026-03-02, 2026-03-06, 4",
        "2026-03-06, 2026-03-08, 0",
        "2026-03-06, 2026-03-11, 3",
        "2026-11-25, 2026-11-30, 2",
        "2026-03-05, 2026-03-02, 0"
    })
    void weekends_and_holidays_are_no_business_days(LocalDate day, LocalDate today, int days) {
        assertThat(BankDays.since(day, today)).isEqualTo(days);
    }

    /** As the Federal Reserve lists them for 2026 and 2027; 4 July 2026 is a Saturday, 4 July 2027 a Sunday. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-04",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
                "2027-05-31",
                "2027-07-05"
            })
    void holidays_of_the_federal_reserve_move_no_money(LocalDate day) {
        assertThat(BankDays.isOne(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-03", "2026-11-27", "2026-12-24", "2026-05-18", "2027-07-06"})
    void the_days_around_them_do(LocalDate day) {
        assertThat(BankDays.isOne(day)).isTrue();
    }

    @Test
    void late_is_what_has_waited_four_business_days_and_nothing_else() {
        for (LocalDate today = LocalDate.parse("2026-01-01"); today.getYear() == 2026; today = today.plusDays(1)) {
            LocalDate late = BankDays.lateSince(today);

            assertThat(BankDays.since(late, today)).as("%s", today).isGreaterThanOrEqualTo(BankDays.LATE);
            assertThat(BankDays.since(late.plusDays(1), today)).as("%s", today).isLessThan(BankDays.LATE);
        }
    }
}
