package clinic.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogsTest {

    @TempDir
    Path logs;

    @Test
    void a_long_log_is_cut_and_the_process_writes_on() throws Exception {
        Path log = logs.resolve("part.log");
        Process writer = new ProcessBuilder("sh", "-c", "echo 0123456789; read go; echo after")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            org.awaitility.Awaitility.await().until(() -> Files.exists(log) && Files.size(log) > 10);

            BoundedLogs.bound(logs, 10);
            writer.getOutputStream().write("go\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            writer.getOutputStream().flush();

            assertThat(writer.waitFor()).isZero();
            assertThat(log).hasContent("after\n");
            assertThat(logs.resolve("part.log.1")).hasContent("0123456789\n");
        } finally {
            writer.destroyForcibly();
        }
    }

    @Test
    void a_short_log_stays() throws IOException {
        Path log = Files.writeString(logs.resolve("part.log"), "short\n");

        BoundedLogs.bound(logs, 10);

        assertThat(log).hasContent("short\n");
        assertThat(BoundedLogs.tail(log)).isEqualTo("short\n");
    }
}
