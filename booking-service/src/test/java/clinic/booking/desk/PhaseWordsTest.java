package clinic.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.overview.VisitRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a card says where its patient is. */
class PhaseWordsTest {

    private static final Instant START = Instant.parse("2026-03-03T16:00:00Z");

    private static VisitRow row(String phase, Instant since) {
        return new VisitRow(
                "visit-1",
                "patient-1",
                "Ana Whitfield",
                "dayplan-main-2026-03-03",
                "main",
                "Main Street",
                "America/Denver",
                "chair-1",
                "Chair 1",
                null,
                "ESKETAMINE",
                56,
                null,
                "Dr Lindgren",
                START,
                START.plusSeconds(9600),
                "ARRIVED",
                null,
                START,
                phase,
                since,
                null,
                null,
                false,
                null);
    }

    @Test
    void a_time_of_the_visits_own_day_is_a_time_and_of_another_day_has_its_date() {
        Instant sameDay = Instant.parse("2026-03-03T18:44:00Z");
        Instant nextDay = Instant.parse("2026-03-04T13:19:00Z");
        assertThat(PhaseWords.of(row("SIGNED", sameDay), nextDay).text()).isEqualTo("signed 11:44");
        assertThat(PhaseWords.of(row("SIGNED", nextDay), nextDay).text()).isEqualTo("signed 4 Mar 6:19");
    }

    @Test
    void who_is_in_treatment_is_not_moved() {
        assertThat(row("DOSING", START).movable()).isFalse();
    }
}
