package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupsTest {

    @TempDir
    Path directory;

    @Test
    void a_name_that_a_process_looks_up_is_written_down_even_if_it_does_not_exist() throws Exception {
        Lookups lookups = Lookups.recordedIn(directory);
        Path program = directory.resolve("Ask.java");
        Files.writeString(program, """
                class Ask {
                  public static void main(String[] a) throws Exception {
                    java.net.InetAddress.getByName("127.0.0.1");
                    try { java.net.InetAddress.getByName("updates.example.invalid"); }
                    catch (java.net.UnknownHostException e) { System.exit(7); }
                  }
                }
                """);
        ProcessBuilder ask = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), program.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("ask.log").toFile());
        ask.environment().putAll(lookups.environment());

        Process process = ask.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("ask.log")))
                .isEqualTo(7);
        assertThat(lookups.names()).contains("updates.example.invalid").doesNotContain("127.0.0.1");
    }
}
