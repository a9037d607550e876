package clinic.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

class ProblemTest {

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"53100", "53300", "08006", "57P01", "57P03", "58030"})
    void a_database_that_is_full_or_away_is_503_in_words_that_tell_nothing_of_it(String sqlState) {
        Problem problem = Problem.of(new DataAccessResourceFailureException(
                "insert", new SQLException("could not extend file \"base/1\": No space left on device", sqlState)));

        assertThat(problem.status().value()).isEqualTo(503);
        assertThat(problem.worthRetrying()).isTrue();
        assertThat(problem.sentence()).contains("look whether it was done").doesNotContain("No space");
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"55P03", "57014", "25P04", "25P03"})
    void a_database_that_is_too_slow_is_503_too(String sqlState) {
        Problem problem = Problem.of(new IllegalStateException(new SQLException("lock timeout", sqlState)));

        assertThat(problem.status().value()).isEqualTo(503);
        assertThat(problem.sentence()).startsWith("This took too long");
    }

    @Test
    void a_statement_that_is_wrong_is_our_fault() {
        Problem problem = Problem.of(new IllegalStateException(new SQLException("no such column", "42703")));

        assertThat(problem.status().value()).isEqualTo(500);
    }
}
