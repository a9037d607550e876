package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final List<String> KNOWN = List.of("start", "rebuild");

    @Test
    void without_options_all_is_measured_in_the_short_run() {
        assertThat(Asked.parse(List.of(), KNOWN).effort()).isEqualTo(Effort.SHORT);
        assertThat(Asked.parse(List.of(), KNOWN).only()).containsExactlyInAnyOrder("start", "rebuild");
    }

    @Test
    void options_choose_the_long_run_and_the_workloads() {
        Asked asked = Asked.parse(List.of("--only", "rebuild", "--full"), KNOWN);

        assertThat(asked.effort()).isEqualTo(Effort.FULL);
        assertThat(asked.only()).containsExactly("rebuild");
    }

    @Test
    void an_unknown_workload_or_option_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> Asked.parse(List.of("--only", "none"), KNOWN)).hasMessageContaining("start, rebuild");
        assertThatThrownBy(() -> Asked.parse(List.of("--only"), KNOWN)).hasMessageContaining("start, rebuild");
        assertThatThrownBy(() -> Asked.parse(List.of("--fast"), KNOWN)).hasMessageContaining("--fast");
    }
}
