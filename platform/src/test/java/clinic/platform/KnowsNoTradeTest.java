package clinic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all services share is technical: a word of the trade in it would be a rule in the wrong place. */
class KnowsNoTradeTest {

    private static final Pattern TRADE = Pattern.compile(
            "\\b(patients?|visits?|chairs?|nurses?|prescribers?|treatments?|dos(e|es|ing)|esketamine|ketamine|vitals"
                    + "|payers?|remittances?|charges?|appointments?|diagnos[ei]s|insur(ance|ed)|FRONT_DESK|CLINICIAN"
                    + "|PRESCRIBER|BILLING)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> TEXT = List.of(".java", ".html", ".css", ".js", ".sql", ".yml", ".imports");

    @Test
    void no_file_of_the_platform_holds_a_word_of_the_trade() throws IOException {
        List<Path> files = files();

        assertThat(files).hasSizeGreaterThan(80);
        assertThat(files)
                .allSatisfy(file -> assertThat(
                                TRADE.matcher(Files.readString(file)).results().map(r -> r.group()))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void the_pattern_finds_what_it_looks_for() {
        assertThat(TRADE.matcher("class PatientList for a patient").results()).hasSize(1);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
