package clinic.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long MEGABYTE = 1024L * 1024;

    @TempDir
    Path directory;

    @Test
    void a_port_in_use_is_named_with_the_option_that_changes_it() throws IOException {
        Ports ports = Ports.free();
        try (ServerSocket socket = new ServerSocket(ports.of(Port.BILLING), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Preflight.ports(ports))
                    .withMessageContaining(socket.getLocalPort() + " (billing) is in use")
                    .withMessageContaining("--port billing=");
        }
    }

    @Test
    void free_ports_pass() {
        assertThatCode(() -> Preflight.ports(Ports.free())).doesNotThrowAnyException();
    }

    @Test
    void an_older_jdk_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Preflight.jdk(17))
                .withMessageContaining("JDK 25, not 17");
        assertThatCode(() -> Preflight.jdk(25)).doesNotThrowAnyException();
    }

    @Test
    void too_little_disk_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Preflight.disk(2047 * MEGABYTE, directory))
                .withMessageContaining("2047 MB");
        assertThatCode(() -> Preflight.disk(2048 * MEGABYTE, directory)).doesNotThrowAnyException();
    }

    @Test
    void too_little_memory_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Preflight.memory(3071 * MEGABYTE))
                .withMessageContaining("3071 MB of memory");
        assertThatCode(() -> Preflight.memory(3072 * MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void memory_is_what_could_be_used_without_swapping() throws IOException {
        Path meminfo = Files.writeString(
                directory.resolve("meminfo"), "MemFree:    100 kB\nMemAvailable:   2048 kB\nBuffers: 5 kB\n");
        assertThat(Preflight.availableMemory(meminfo)).contains(2 * MEGABYTE);
        assertThat(Preflight.availableMemory(directory.resolve("none"))).isEmpty();
    }
}
