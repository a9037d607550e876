package clinic.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class ClassArchiveTest {

    private static final Instant BUILT = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path app;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(app.resolve("some-service.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }

    @Test
    void the_first_start_writes_what_the_second_one_reads() throws IOException {
        ClassArchive first = archive();
        writtenBy(first);
        first.keep();

        assertThat(archive().options(Map.of())).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
        assertThat(fileNamedBy(archive(), "-XX:SharedArchiveFile=")).hasContent("classes");
    }

    @Test
    void a_jvm_that_wrote_nothing_leaves_nothing_to_read() {
        archive().keep();

        assertThat(fileNamedBy(archive(), "-XX:ArchiveClassesAtExit=")).doesNotExist();
    }

    @Test
    void two_that_end_at_once_write_into_files_of_their_own() {
        assertThat(fileNamedBy(archive(), "-XX:ArchiveClassesAtExit="))
                .isNotEqualTo(fileNamedBy(archive(), "-XX:ArchiveClassesAtExit="));
    }

    @Test
    void what_was_written_before_the_last_build_is_written_anew() throws IOException {
        ClassArchive first = archive();
        writtenBy(first);
        first.keep();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(archive().options(Map.of())).anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void a_jvm_with_an_agent_neither_writes_nor_reads_one() {
        assertThat(archive().options(Map.of("JAVA_TOOL_OPTIONS", "-Da=b -javaagent:watch.jar")))
                .isEmpty();
    }

    @Test
    void what_a_jvm_wrote_that_nobody_stopped_is_removed_later() throws IOException {
        ClassArchive failed = archive();
        writtenBy(failed);
        Path left = fileNamedBy(failed, "-XX:ArchiveClassesAtExit=");
        assertThat(archive().options(Map.of())).isNotEmpty();
        assertThat(left).as("it may still be written to").exists();

        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7_200)));
        assertThat(archive().options(Map.of())).isNotEmpty();

        assertThat(left).doesNotExist();
    }

    @Test
    void a_folder_that_a_build_has_removed_does_not_disturb_a_stop() throws IOException {
        Path folder = Files.createDirectory(app.resolve("removed"));
        ClassArchive archive = new ClassArchive(Files.writeString(folder.resolve("some-service.jar"), "jar"), "some");
        writtenBy(archive);
        FileSystemUtils.deleteRecursively(folder);

        assertThatCode(archive::keep).doesNotThrowAnyException();
    }

    private ClassArchive archive() {
        return new ClassArchive(jar, "some");
    }

    private static void writtenBy(ClassArchive archive) throws IOException {
        Files.writeString(fileNamedBy(archive, "-XX:ArchiveClassesAtExit="), "classes");
    }

    private static Path fileNamedBy(ClassArchive archive, String option) {
        List<String> options = archive.options(Map.of());
        return options.stream()
                .filter(each -> each.startsWith(option))
                .map(each -> Path.of(each.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }
}
