package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void a_ratio_is_ours_over_the_mean_of_its_raw_neighbours() {
        assertThat(new Block(List.of(100.0, 150.0), List.of(90.0, 110.0)).ratio())
                .isEqualTo(0.8);
    }

    @Test
    void the_median_of_an_odd_and_of_an_even_number_of_values() {
        assertThat(Ratios.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Ratios.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void a_block_whose_raw_sides_differ_more_than_twofold_is_dropped_and_counted() {
        Block steady = new Block(List.of(100.0, 200.0), List.of(75.0, 75.0));
        Block torn = new Block(List.of(100.0, 201.0), List.of(900.0, 900.0));

        Ratios ratios = Ratios.of(List.of(steady, torn));

        assertThat(ratios).isEqualTo(new Ratios(75.0, 150.0, 0.5, 0.5, 0.5, 1, 1));
    }

    @Test
    void the_spread_goes_from_the_worst_block_to_the_best() {
        Ratios ratios = Ratios.of(List.of(block(50), block(70), block(60)));

        assertThat(ratios.min()).isEqualTo(0.5);
        assertThat(ratios.median()).isEqualTo(0.6);
        assertThat(ratios.max()).isEqualTo(0.7);
    }

    @Test
    void without_a_steady_block_nothing_is_claimed() {
        Ratios ratios = Ratios.of(List.of(new Block(List.of(0.0, 10.0), List.of(5.0))));

        assertThat(ratios.median()).isNull();
        assertThat(ratios.dropped()).isEqualTo(1);
    }

    private static Block block(double ours) {
        return new Block(List.of(100.0, 100.0), List.of(ours, ours));
    }
}
