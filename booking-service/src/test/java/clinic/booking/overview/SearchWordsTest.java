package clinic.booking.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients are found by what is written on a card or said on the phone. */
class SearchWordsTest {

    private static final String ROW = "ana whitfield 1980-02-29 13035550142";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (303) 555-0142
                    +13035550142
                    +1 303 555 0142
                    303.555.0142
                    555-0142
                    2/29/1980
                    29.2.1980
                    Feb 29, 1980
                    1980-02
                    WHITFIELD 2/29/1980
                    whitfield 555-0142
                    ana
                    """)
    void finds_the_patient_as_people_write(String typed) {
        assertThat(SearchWords.of(typed)).isNotEmpty().allMatch(ROW::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (303) 555-0143
                    2/28/1980
                    100%
                    _
                    """)
    void does_not_find_somebody_else(String typed) {
        assertThat(SearchWords.of(typed)).isNotEmpty().anyMatch(word -> !ROW.contains(word));
    }
}
