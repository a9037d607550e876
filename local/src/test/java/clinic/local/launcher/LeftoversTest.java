package clinic.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path data;

    private Process process;
    private Settings settings;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
        settings = new Settings(data, Programs.builtIn(data), Ports.standard());
        Files.createDirectories(settings.runs());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_part_that_a_killed_run_left_is_ended() {
        new RunFile(settings.runs(), "booking").write(process.toHandle());

        assertThat(Leftovers.clear(settings)).containsExactly("booking");

        assertThat(process.isAlive()).isFalse();
        assertThat(settings.runs().resolve("booking.pid")).doesNotExist();
    }

    @Test
    void a_database_server_is_ended_with_the_signal_that_it_takes_for_now() {
        new RunFile(settings.runs(), "postgres-billing").write(process.toHandle());

        assertThat(Leftovers.clear(settings)).containsExactly("postgres-billing");

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_process_that_only_has_the_same_number_is_left_alone() throws IOException {
        Files.writeString(settings.runs().resolve("booking.pid"), process.pid() + " 1000\n");

        assertThat(Leftovers.clear(settings)).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_file_that_was_cut_short_names_nobody() throws IOException {
        Files.writeString(settings.runs().resolve("booking.pid"), "12");

        assertThat(Leftovers.clear(settings)).isEmpty();
    }

    @Test
    void two_launchers_do_not_share_a_directory() {
        try (Claim first = Claim.on(settings)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Claim.on(settings))
                    .withMessageContaining("runs already")
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
        try (Claim second = Claim.on(settings)) {
            assertThat(second).isNotNull();
        }
    }
}
