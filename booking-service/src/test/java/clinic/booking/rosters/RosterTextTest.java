package clinic.booking.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.decider.BadInput;
import org.junit.jupiter.api.Test;

/** A roster as it is typed. */
class RosterTextTest {

    private static RosterText treatment(String pump) {
        return new RosterText(
                "East",
                "America/Chicago",
                "8:00",
                "18:00",
                "chair-1 | Chair 1",
                "",
                "",
                "dosing | 1",
                "IV_KETAMINE | IV ketamine | " + pump + " | dosing 40");
    }

    @Test
    void whether_a_treatment_needs_a_pump_is_read_in_any_case_and_never_guessed() {
        assertThat(treatment("Pump").roster().treatments().getFirst().needsPump())
                .isTrue();
        assertThat(treatment("No pump").roster().treatments().getFirst().needsPump())
                .isFalse();
        assertThatThrownBy(() -> treatment("pumps").roster()).isInstanceOf(BadInput.class);
    }
}
