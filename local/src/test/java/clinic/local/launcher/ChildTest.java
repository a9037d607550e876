package clinic.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path data;

    private final AtomicInteger ended = new AtomicInteger();
    private Settings settings;

    @BeforeEach
    void directories() throws IOException {
        settings = new Settings(data, Programs.builtIn(data), Ports.standard());
        Files.createDirectories(settings.runs());
        Files.createDirectories(settings.logs());
    }

    @Test
    void a_part_gets_its_environment_and_writes_its_own_log() {
        Child child = child("echo \"$GREETING\"; exec sleep 300", () -> true);
        child.start();
        try {
            await().untilAsserted(() -> assertThat(child.log()).hasContent("hello\n"));
            assertThat(new RunFile(settings.runs(), "booking").running()).isPresent();
        } finally {
            child.stop();
        }
        assertThat(child.isAlive()).isFalse();
        assertThat(new RunFile(settings.runs(), "booking").running()).isEmpty();
    }

    @Test
    void a_part_that_dies_while_starting_tells_the_end_of_its_log() {
        Child child = child("echo no such database; exit 3", () -> false);
        child.start();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(child::awaitServing)
                .withMessageContaining("booking stopped while starting")
                .withMessageContaining("no such database");
    }

    @Test
    void a_part_that_ends_by_itself_is_started_again_and_one_that_was_killed_is_not() {
        Child child = child("exec sleep 300", () -> true);
        List<String> said = new CopyOnWriteArrayList<>();
        try (Watch watch = new Watch(settings.logs(), List.of(child), said::add)) {
            child.start();
            watch.start();
            long first = child.pid();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().until(() -> !said.isEmpty() && child.isAlive() && child.pid() != first);
            assertThat(said).singleElement().asString().contains("booking stopped by itself");

            child.kill();
            assertThat(child.hasDied()).isFalse();
        } finally {
            child.kill();
        }
    }

    @Test
    void a_part_that_ends_again_and_again_is_not_given_up() {
        Child child = child("exit 3", () -> true);
        List<String> said = new CopyOnWriteArrayList<>();
        try (Watch watch = new Watch(settings.logs(), List.of(child), said::add)) {
            child.start();
            watch.start();

            await().until(() -> said.size() == 3);
        } finally {
            child.kill();
        }
        assertThat(said).allSatisfy(each -> assertThat(each).contains("starting it again"));
    }

    @Test
    void what_is_done_after_an_orderly_end_is_not_done_after_a_kill() {
        Child child = child("exec sleep 300", () -> true);
        child.start();
        child.kill();
        assertThat(ended).hasValue(0);

        child.start();
        child.stop();
        assertThat(ended).hasValue(1);
    }

    private Child child(String script, Health health) {
        return new Child(
                Part.BOOKING,
                "booking",
                settings,
                new Child.Start(() -> List.of("sh", "-c", script), Map.of("GREETING", "hello"), ended::incrementAndGet),
                health);
    }
}
