package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of facts in contracts/README.md is complete: every row has its files, every file a row, every end a test. */
class FactCatalogueTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path CONTRACTS = ROOT.resolve("contracts");
    private static final Pattern ROW =
            Pattern.compile("^\\| \\[([a-z-]+/[a-z-]+\\.v\\d+)]\\([^)]+\\) \\| ([a-z-]+) \\| ([a-z, -]+) \\|");

    record Row(String fact, String producer, List<String> consumers) {}

    @Test
    void every_row_has_a_schema_and_an_example() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(CONTRACTS.resolve(row.fact() + ".schema.json")).isRegularFile();
            assertThat(CONTRACTS.resolve(row.fact() + ".example.json")).isRegularFile();
        });
    }

    @Test
    void every_file_has_a_row() throws IOException {
        Set<String> listed = rows().stream().map(Row::fact).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            Set<String> facts = files.map(CONTRACTS::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".schema.json") || name.endsWith(".example.json"))
                    .map(name -> name.replaceAll("\\.(schema|example)\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(facts).isEqualTo(new TreeSet<>(listed));
        }
    }

    @Test
    void every_producer_and_every_consumer_has_a_test_that_names_the_example() throws IOException {
        for (Row row : rows()) {
            for (String service : Stream.concat(Stream.of(row.producer()), row.consumers().stream())
                    .toList()) {
                assertThat(testsOf(service))
                        .as("a test in %s that names %s", service, row.fact())
                        .anyMatch(source ->
                                source.contains(row.fact().substring(row.fact().indexOf('/') + 1)));
            }
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CONTRACTS.resolve("README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::find)
                .map(row ->
                        new Row(row.group(1), row.group(2), List.of(row.group(3).split(", "))))
                .toList();
    }

    private static List<String> testsOf(String service) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(service).resolve("src/test/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> texts = new ArrayList<>();
            for (Path source : sources) {
                texts.add(Files.readString(source));
            }
            return texts;
        }
    }
}
