package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void the_file_has_the_agreed_fields_and_times_in_milliseconds(@TempDir Path directory) throws Exception {
        Histogram latencies = Run.histogram();
        latencies.recordValue(2_000);
        Ratios ratios = Ratios.of(List.of(new Block(List.of(100.0, 100.0), List.of(80.0, 80.0))));
        Path file = directory.resolve("latest.json");

        Report.write(file, List.of(Figure.of("create-command", 8, "operations/s", ratios, latencies, 3.5, 900.0)));

        JsonNode row =
                JsonMapper.builder().build().readTree(Files.readString(file)).path(0);
        assertThat(row.propertyNames())
                .containsExactly(
                        "workload",
                        "clients",
                        "ours",
                        "limit",
                        "unit",
                        "ratio",
                        "p50Ms",
                        "p95Ms",
                        "p99Ms",
                        "sqlPerOp",
                        "walBytesPerOp",
                        "blocks",
                        "dropped");
        assertThat(row.path("ratio").propertyNames()).containsExactly("median", "min", "max");
        assertThat(row.path("ratio").path("median").asDouble()).isEqualTo(0.8);
        assertThat(row.path("p99Ms").asDouble()).isEqualTo(2.0);
    }
}
