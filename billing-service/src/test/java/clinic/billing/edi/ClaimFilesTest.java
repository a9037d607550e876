package clinic.billing.edi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFilesTest {

    @ParameterizedTest(name = "{0}: {2}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {"Ada Lindgren|Ada|Lindgren", "Dr. Ada Lindgren|Ada|Lindgren", "J. Park, MD|J.|Park", "Park|''|Park"
            })
    void titles_before_and_after_are_no_part_of_a_prescribers_name(String name, String given, String family) {
        var rendering = ClaimFiles.rendering(name, "1234567893");

        assertThat(rendering.given()).isEqualTo(given);
        assertThat(rendering.family()).isEqualTo(family);
    }
}
