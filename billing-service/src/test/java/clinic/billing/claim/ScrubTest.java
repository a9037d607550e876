package clinic.billing.claim;

import static clinic.billing.testing.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.charge.ChargeBook;
import clinic.billing.claim.Check.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTest {

    @Test
    void a_claim_with_everything_in_place_is_clean_and_says_what_was_looked_at() {
        Preparation made = Preparation.of(esketamine(3), "CW20001", dossier(), DAY);

        assertThat(made.clean()).isTrue();
        assertThat(made.checks()).hasSizeGreaterThan(12);
        assertThat(made.pricing().chargeCents()).isEqualTo(84 * 1_850);
    }

    @Test
    void a_patient_of_whom_nothing_was_heard_is_pending_by_name_and_coverage() {
        assertThat(failures(unheard(), DAY)).contains(Reason.NAME, Reason.COVERAGE);
    }

    @Test
    void a_payer_that_is_not_in_the_directory_stops_it() {
        assertThat(failures(new Dossier(insured("CI"), null, PROVIDER, BOOK), DAY))
                .containsExactly(Reason.PAYER);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CHILD", "SPOUSE", "OTHER", ""})
    void a_coverage_of_somebody_else_stops_it_because_nobody_knows_the_insured(String relationship) {
        assertThat(failures(covered("W123456789", relationship.isEmpty() ? null : relationship), DAY))
                .containsExactly(Reason.INSURED);
    }

    @ParameterizedTest(name = "{0}: stops {1}")
    @CsvSource({"80202, false", "80202-1234, false", "802021234, false", "8020, true", ", true"})
    void an_address_needs_a_postal_code_of_five_or_nine_digits(String postalCode, boolean stops) {
        Insured.Address address = new Insured.Address("12 Larimer St", "Denver", "CO", postalCode);

        assertThat(failures(living(address, LocalDate.parse("1984-06-17")), DAY).contains(Reason.ADDRESS))
                .isEqualTo(stops);
    }

    @Test
    void what_booking_may_leave_out_stops_the_claim_and_nothing_else() {
        Insured.Address address = new Insured.Address("12 Larimer St", "Denver", "CO", "80202");

        assertThat(failures(living(address, null), DAY)).containsExactly(Reason.DEMOGRAPHICS);
        assertThat(failures(covered(null, "SELF"), DAY)).containsExactly(Reason.MEMBER_NUMBER);
    }

    @ParameterizedTest(name = "{0} after {1} min: {2}")
    @CsvSource({"MB, 119, FAILED", "MB, 120, FINE", "CI, 119, NOTE"})
    void a_code_that_includes_two_hours_of_observation_needs_them(
            String filingCode, int minutes, Check.Verdict verdict) {
        Dossier dossier = new Dossier(insured(filingCode), PAYER, PROVIDER, BOOK);

        assertThat(Preparation.of(observed(minutes), "CW20001", dossier, DAY).checks())
                .filteredOn(check -> check.reason() == Reason.OBSERVATION)
                .extracting(Check::verdict)
                .containsExactly(verdict);
    }

    @Test
    void a_person_does_not_write_itself_out() {
        assertThat(insured("CI").address().toString() + insured("CI").coverage())
                .doesNotContain("Larimer", "80202", "W123456789");
    }

    @Test
    void a_code_without_a_price_stops_it() {
        ChargeBook unpriced = new ChargeBook(BOOK.rules(), List.of());

        assertThat(failures(new Dossier(insured("CI"), PAYER, PROVIDER, unpriced), DAY))
                .containsExactly(Reason.TOTAL, Reason.FEE);
    }

    @Test
    void without_a_recipe_for_the_treatment_there_is_nothing_to_ask_for() {
        ChargeBook empty = new ChargeBook(List.of(), List.of());

        assertThat(failures(new Dossier(insured("CI"), PAYER, PROVIDER, empty), DAY))
                .containsExactly(Reason.CHARGE_RULE, Reason.TOTAL);
    }

    @ParameterizedTest(name = "day {0}: stops {1}")
    @CsvSource({"180, false", "181, true"})
    void it_must_be_filed_in_the_payers_time(int day, boolean stops) {
        assertThat(failures(dossier(), DAY.plusDays(day)).contains(Reason.FILING))
                .isEqualTo(stops);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1234567893, true", "1234567890, false", "3234567893, false", "123456789, false"})
    void a_provider_number_has_a_check_digit(String npi, boolean valid) {
        assertThat(Npi.valid(npi)).isEqualTo(valid);
    }

    private static Dossier covered(String memberNumber, String relationship) {
        Insured known = insured("CI");
        Insured.Coverage coverage = new Insured.Coverage(
                "coverage-1", "CASC1", "Cascade PPO", "CI", memberNumber, null, 1, relationship, "A-5512");
        return new Dossier(
                new Insured(
                        known.patientId(),
                        known.given(),
                        known.family(),
                        known.birthDate(),
                        known.sex(),
                        known.address(),
                        coverage),
                PAYER,
                PROVIDER,
                BOOK);
    }

    private static Dossier living(Insured.Address address, LocalDate born) {
        Insured known = insured("CI");
        return new Dossier(
                new Insured(
                        known.patientId(), known.given(), known.family(), born, known.sex(), address, known.coverage()),
                PAYER,
                PROVIDER,
                BOOK);
    }

    private static List<Reason> failures(Dossier dossier, LocalDate today) {
        return Preparation.of(esketamine(3), "CW20001", dossier, today).checks().stream()
                .filter(Check::stops)
                .map(Check::reason)
                .toList();
    }
}
