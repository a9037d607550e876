package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.local.launcher.CannotStart;
import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void the_command_line_wins_over_the_environment() {
        Ports ports = ports(Map.of("CLINIC_PORT_BASE", "20000"), "--port-base=30000", "--port", "kafka=31000");

        assertThat(ports.of(Port.FRONT_DOOR)).isEqualTo(30_000);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(31_000);
    }

    @Test
    void the_environment_moves_all_ports() {
        assertThat(ports(Map.of("CLINIC_PORT_BASE", "20000")).of(Port.BILLING)).isEqualTo(20_013);
    }

    @Test
    void without_either_the_ports_are_the_documented_ones() {
        assertThat(ports(Map.of()).of(Port.FRONT_DOOR)).isEqualTo(8080);
    }

    @Test
    void a_mistyped_option_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ports(Map.of(), "--prot", "kafka=1"))
                .withMessageContaining("--prot");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ports(Map.of(), "--port", "kafka"))
                .withMessageContaining("NAME=NUMBER");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ports(Map.of(), "--port-base", "many"))
                .withMessageContaining("needs a number");
    }

    private static Ports ports(Map<String, String> environment, String... arguments) {
        Options options = Options.parse(List.of(arguments), Set.of("data", "port", "port-base"), Set.of("exit"));
        return SettingsReader.read(options, environment).ports();
    }
}
