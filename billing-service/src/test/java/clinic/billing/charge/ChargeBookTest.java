package clinic.billing.charge;

import static clinic.billing.testing.Samples.BOOK;
import static clinic.billing.testing.Samples.esketamine;
import static clinic.billing.testing.Samples.esketamineOn;
import static clinic.billing.testing.Samples.infusion;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.care.Container;
import clinic.billing.care.SignedSession;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeBookTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-01-01, J0013", "2025-12-31, S0013"})
    void the_code_of_the_drug_is_the_one_in_force_on_the_date_of_service(LocalDate day, String code) {
        List<ChargeLine> lines = BOOK.lines(esketamineOn(day), "CASC1", "CI");

        assertThat(lines).extracting(ChargeLine::code).containsExactly(code);
        assertThat(lines.getFirst().units()).isEqualTo(84);
    }

    @ParameterizedTest(name = "{0} devices: {1}")
    @CsvSource({"1, G2082", "2, G2082", "3, G2083"})
    void medicare_has_one_code_by_dose(int devices, String code) {
        List<ChargeLine> lines = BOOK.lines(esketamine(devices), "MEDB", "MB");

        assertThat(lines).extracting(ChargeLine::code, ChargeLine::units).containsExactly(tuple(code, 1));
    }

    @ParameterizedTest(name = "{0} min: {1} first, {2} further")
    @CsvSource({"15, 0, 0", "16, 1, 0", "60, 1, 0", "90, 1, 0", "91, 1, 1", "120, 1, 1", "151, 1, 2"})
    void infusion_time_counts_from_16_minutes_and_a_further_hour_from_31(int minutes, int first, int further) {
        List<ChargeLine> lines = BOOK.lines(infusion(minutes, Container.MULTI_DOSE, 0), "CASC1", "CI");

        assertThat(units(lines, "96365")).isEqualTo(first);
        assertThat(units(lines, "96366")).isEqualTo(further);
    }

    @Test
    void what_is_left_in_a_single_dose_vial_is_a_line_of_its_own_where_the_payer_wants_it() {
        SignedSession session = infusion(40, Container.SINGLE_DOSE, 9_200);

        assertThat(BOOK.lines(session, "MEDB", "MB"))
                .extracting(ChargeLine::modifiers, ChargeLine::units)
                .containsExactly(tuple(List.of(), 40), tuple(List.of("JW"), 10));
        assertThat(BOOK.lines(session, "CASC1", "CI"))
                .allSatisfy(line -> assertThat(line.modifiers()).isEmpty());
    }

    @ParameterizedTest(name = "{0} given, {1} left: {2} units, {3} wasted")
    @CsvSource({"40500, 400, 41, 0", "40500, 500, 41, 0", "40500, 501, 41, 1", "40500, 9500, 41, 9", "40000, 1, 40, 1"})
    void a_begun_unit_is_not_billed_again_as_waste(long given, long left, int units, int wasted) {
        List<ChargeLine> lines = BOOK.lines(infusion(40, Container.SINGLE_DOSE, given, left), "MEDB", "MB").stream()
                .filter(line -> line.code().equals("J3490"))
                .toList();

        assertThat(lines.getFirst().units()).isEqualTo(units);
        assertThat(lines.getFirst().modifiers()).isEqualTo(wasted == 0 ? List.of("JZ") : List.of());
        assertThat(lines.stream()
                        .filter(line -> line.modifiers().contains("JW"))
                        .mapToInt(ChargeLine::units)
                        .sum())
                .isEqualTo(wasted);
    }

    @Test
    void nothing_left_is_said_too() {
        assertThat(BOOK.lines(infusion(40, Container.SINGLE_DOSE, 0), "MEDB", "MB"))
                .extracting(ChargeLine::modifiers)
                .containsExactly(List.of("JZ"));
    }

    @Test
    void waste_from_a_multi_dose_vial_is_nobodys_business() {
        assertThat(BOOK.lines(infusion(40, Container.MULTI_DOSE, 9_200), "MEDB", "MB"))
                .extracting(ChargeLine::modifiers)
                .containsExactly(List.of());
    }

    @Test
    void a_line_shows_the_events_that_its_units_follow_from() {
        ChargeLine line = BOOK.lines(esketamine(3), "CASC1", "CI").getFirst();

        assertThat(line.proof()).extracting(ChargeLine.Proof::sequence).containsExactly(1L, 2L, 3L);
        assertThat(line.cents()).isEqualTo(84 * 1_850);
    }

    @Test
    void a_code_without_a_price_is_a_line_without_a_charge() {
        ChargeBook unpriced = new ChargeBook(BOOK.rules(), List.of());

        assertThat(unpriced.lines(esketamine(2), "CASC1", "CI").getFirst().chargeCents())
                .isNull();
    }

    private static int units(List<ChargeLine> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .mapToInt(ChargeLine::units)
                .sum();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
