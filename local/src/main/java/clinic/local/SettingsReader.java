package clinic.local;

import clinic.local.launcher.CannotStart;
import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import clinic.local.launcher.Programs;
import clinic.local.launcher.Settings;
import java.nio.file.Path;
import java.util.Map;

/** Settings from the command line and the environment; the command line wins. */
final class SettingsReader {

    private SettingsReader() {}

    static Settings read(Options options, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("CLINIC_HOME", "."))
                .toAbsolutePath()
                .normalize();
        Path data = options.value("data").map(Path::of).orElse(home.resolve(".clinic"));
        return new Settings(data.toAbsolutePath().normalize(), Programs.builtIn(home), ports(options, environment));
    }

    private static Ports ports(Options options, Map<String, String> environment) {
        Ports ports = options.value("port-base")
                .or(() -> java.util.Optional.ofNullable(environment.get("CLINIC_PORT_BASE")))
                .map(base -> Ports.from(Options.number("port-base", base)))
                .orElseGet(Ports::standard);
        for (String change : options.values("port").toList()) {
            ports = change(ports, change);
        }
        return ports;
    }

    private static Ports change(Ports ports, String change) {
        int equals = change.indexOf('=');
        Port port = Port.named(equals < 0 ? change : change.substring(0, equals))
                .filter(known -> equals > 0)
                .orElseThrow(() -> new CannotStart("--port needs NAME=NUMBER, for example --port front-door=8090."));
        return ports.with(port, Options.number("port", change.substring(equals + 1)));
    }
}
