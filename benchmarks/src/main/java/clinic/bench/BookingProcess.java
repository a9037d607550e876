package clinic.bench;

import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** booking-service as a process of its own on one database, and the plain controller that it is compared with. */
record BookingProcess(Program process, Http http) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What every booking-service of a run shares. */
    record Around(Workspace workspace, Server server, Kafka kafka, Issuer issuer) {}

    static BookingProcess ours(Around around, String database) {
        int port = Ports.free().of(Port.BOOKING);
        Map<String, String> properties = new HashMap<>(around.server().properties(database));
        properties.put("server.port", Integer.toString(port));
        properties.put("spring.kafka.bootstrap-servers", around.kafka().address());
        properties.put("clinic.keys.file", around.workspace().kept("bench.key").toString());
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                around.issuer().keysAddress());
        Path jar = around.workspace().jar("booking-service", "");
        return start(
                around.workspace(),
                jar,
                List.of(),
                properties,
                "http://127.0.0.1:" + port + "/booking",
                "/actuator/health",
                around.issuer().bearer("ADMIN"));
    }

    static BookingProcess plain(Workspace workspace, Server server, String database) {
        int port = Ports.free().of(Port.BOOKING);
        Map<String, String> properties = Map.of(
                "server.port",
                Integer.toString(port),
                "server.address",
                "127.0.0.1",
                "spring.threads.virtual.enabled",
                "true",
                "spring.datasource.url",
                server.url(database),
                "spring.datasource.username",
                Server.APP,
                "spring.datasource.password",
                server.password(),
                "spring.datasource.hikari.maximum-pool-size",
                "16");
        return start(
                workspace,
                workspace.jar("benchmarks", "-boot"),
                List.of("plain"),
                properties,
                "http://127.0.0.1:" + port,
                "/alive",
                "none");
    }

    /** Properties go through the environment: passwords are not for the list of processes. */
    private static BookingProcess start(
            Workspace workspace,
            Path jar,
            List<String> words,
            Map<String, String> properties,
            String origin,
            String alive,
            String authorization) {
        Path log = workspace.fresh("service").resolve("log");
        Map<String, String> environment = new HashMap<>();
        properties.forEach((name, value) ->
                environment.put(name.replace('.', '_').replace("-", "").toUpperCase(java.util.Locale.ROOT), value));
        Program process = Program.java(jar, new ArrayList<>(words), environment, log);
        try {
            process.awaitServing(PATIENCE, URI.create(origin + alive));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new BookingProcess(process, new Http(origin, authorization));
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
