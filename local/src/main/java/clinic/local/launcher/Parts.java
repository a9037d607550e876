package clinic.local.launcher;

import clinic.local.identity.ClientSecret;
import clinic.local.postgres.PostgresBinaries;
import clinic.local.postgres.PostgresServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part is started, and what it is told. Secrets go through the environment, never through the command. */
final class Parts {

    /** Quick to start on two cores matters more here than the last bit of speed. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** The demo prescriber's; made up, with a right check digit. */
    private static final String DEMO_NPI = "1679576722";

    /** Where the demo clinic's people are. */
    private static final String DEMO_ZONE = "America/New_York";

    private final Settings settings;
    private final Secrets secrets;
    private final PostgresBinaries binaries;

    Parts(Settings settings, PostgresBinaries binaries) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.binaries = binaries;
    }

    Child child(Part part) {
        return new Child(part, part.label(), settings, start(part, environment(part)), health(part));
    }

    /** A further instance of a service, on the same database. */
    Child another(Part service, int port) {
        Map<String, String> environment = environment(service);
        environment.put("SERVER_PORT", Integer.toString(port));
        return new Child(
                service, service.anotherLabel(), settings, start(service, environment), serviceHealth(service, port));
    }

    private Child.Start start(Part part, Map<String, String> environment) {
        return switch (part) {
            case POSTGRES_BOOKING -> postgres(Part.BOOKING, environment);
            case POSTGRES_SESSION -> postgres(Part.SESSION, environment);
            case POSTGRES_BILLING -> postgres(Part.BILLING, environment);
            default -> java(part, environment);
        };
    }

    private Child.Start postgres(Part service, Map<String, String> environment) {
        return new Child.Start(() -> postgres(service).command(), environment, () -> {});
    }

    private Child.Start java(Part part, Map<String, String> environment) {
        ClassArchive archive = settings.programs().archive(part);
        return new Child.Start(() -> command(part, archive.options(environment)), environment, archive::keep);
    }

    PostgresServer postgres(Part service) {
        Part database = service.database();
        return new PostgresServer(binaries, settings.of(database), port(port(database)));
    }

    String superuserPassword(Part service) {
        return secrets.of(service.database().label() + "-superuser");
    }

    /** Passwords of a service's two database roles, named as the bootstrap script names them. */
    Map<String, String> rolePasswords(Part service) {
        return Map.of(
                "owner_password", secrets.of(service.database().label() + "-owner"),
                "app_password", secrets.of(service.database().label() + "-app"));
    }

    private List<String> command(Part part, List<String> ofArchive) {
        List<String> options = new ArrayList<>(JVM);
        options.addAll(ofArchive);
        options.add("-Xmx" + heap(part));
        List<String> command = new ArrayList<>(settings.programs().command(part, options));
        command.addAll(arguments(part));
        return command;
    }

    private static String heap(Part part) {
        return switch (part) {
            case KAFKA, FRONT_DOOR -> "192m";
            case IDENTITY -> "160m";
            case PAYER -> "96m";
            default -> "320m";
        };
    }

    private List<String> arguments(Part part) {
        return switch (part) {
            case KAFKA ->
                List.of(
                        "--data=" + settings.of(part).toAbsolutePath(),
                        "--port=" + port(Port.KAFKA),
                        "--controller-port=" + port(Port.KAFKA_CONTROLLER));
            case IDENTITY ->
                List.of(
                        "--port=" + port(Port.IDENTITY),
                        "--data=" + settings.of(part).toAbsolutePath(),
                        "--front-door=" + frontDoor() + ",http://localhost:" + port(Port.FRONT_DOOR));
            case PAYER -> List.of("--directory=" + settings.clearingHouse().toAbsolutePath());
            default -> List.of();
        };
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new LinkedHashMap<>();
        switch (part) {
            case BOOKING, SESSION, BILLING -> service(part, environment);
            case FRONT_DOOR -> {
                environment.put("SERVER_PORT", Integer.toString(port(Port.FRONT_DOOR)));
                environment.put("CLINIC_OIDC_ISSUER", issuer().toString());
                environment.put("CLINIC_OIDC_CLIENT_ID", ClientSecret.FRONT_DOOR);
                environment.put("CLINIC_OIDC_CLIENT_SECRET", ClientSecret.ensure(settings.of(Part.IDENTITY)));
                for (Part service : Part.services()) {
                    environment.put(
                            "CLINIC_FRONTDOOR_SERVICES_" + service.name(), "http://127.0.0.1:" + port(port(service)));
                }
            }
            default -> {}
        }
        environment.putAll(settings.environment().getOrDefault(part, Map.of()));
        return environment;
    }

    private void service(Part service, Map<String, String> environment) {
        Map<String, String> passwords = rolePasswords(service);
        environment.put("SERVER_PORT", Integer.toString(port(port(service))));
        environment.put("CLINIC_DATABASE_URL", postgres(service).url(service.label()));
        environment.put("CLINIC_DATABASE_OWNER_USERNAME", "clinic_owner");
        environment.put("CLINIC_DATABASE_OWNER_PASSWORD", passwords.get("owner_password"));
        environment.put("CLINIC_DATABASE_APP_USERNAME", "clinic_app");
        environment.put("CLINIC_DATABASE_APP_PASSWORD", passwords.get("app_password"));
        environment.put(
                "CLINIC_KEYS_FILE",
                secrets.file(service.label() + "-master.key").toAbsolutePath().toString());
        environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:" + port(Port.KAFKA));
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", issuer().toString());
        environment.put("OFFICE_ZONE", DEMO_ZONE);
        if (service == Part.SESSION) {
            // A map whose keys hold dashes can't be named by an environment variable.
            environment.put(
                    "SPRING_APPLICATION_JSON",
                    "{\"clinic\":{\"session\":{\"npi\":{\"staff-lindgren\":\"" + DEMO_NPI + "\"}}}}");
        }
        if (service == Part.BILLING) {
            environment.put(
                    "CLINIC_BILLING_CLEARINGHOUSE_DIRECTORY",
                    settings.clearingHouse().toAbsolutePath().toString());
        }
    }

    private Health health(Part part) {
        return switch (part) {
            case POSTGRES_BOOKING -> postgresHealth(Part.BOOKING);
            case POSTGRES_SESSION -> postgresHealth(Part.SESSION);
            case POSTGRES_BILLING -> postgresHealth(Part.BILLING);
            case KAFKA -> Health.kafka(port(Port.KAFKA));
            case IDENTITY -> Health.http(issuer().resolve("/.well-known/openid-configuration"));
            case BOOKING, SESSION, BILLING -> serviceHealth(part, port(port(part)));
            case FRONT_DOOR -> Health.http(frontDoor().resolve("/actuator/health"));
            // It has no port: it looks into a directory.
            case PAYER -> () -> true;
        };
    }

    private static Health serviceHealth(Part service, int port) {
        return Health.http(URI.create("http://127.0.0.1:" + port + "/" + service.label() + "/actuator/health"));
    }

    private Health postgresHealth(Part service) {
        return Health.postgres(postgres(service).url("postgres"), PostgresServer.SUPERUSER, superuserPassword(service));
    }

    URI frontDoor() {
        return URI.create("http://127.0.0.1:" + port(Port.FRONT_DOOR));
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + port(Port.IDENTITY));
    }

    private int port(Port port) {
        return settings.ports().of(port);
    }

    private static Port port(Part part) {
        return Port.named(part.label()).orElseThrow();
    }
}
