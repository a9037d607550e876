package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeFileTest {

    private static final Path HOME =
            ComposeFile.PATH.toAbsolutePath().normalize().getParent();

    @Test
    void every_part_of_the_clinic_is_in_it() {
        assertThat(ComposeFile.read().services())
                .containsOnlyKeys(
                        "postgres-booking",
                        "postgres-session",
                        "postgres-billing",
                        "kafka",
                        "booking",
                        "session",
                        "billing",
                        "front-door",
                        "identity",
                        "payer");
    }

    @Test
    void every_service_keeps_the_rules() {
        assertThat(ComposeRules.breachesIn(ComposeFile.read(), HOME)).isEmpty();
    }

    @Test
    void the_local_identity_provider_knows_the_front_doors_secret() {
        ComposeFile file = ComposeFile.read();
        assertThat(file.environment("identity").get("CLINIC_IDENTITY_CLIENTSECRET"))
                .isEqualTo(file.environment("front-door").get("CLINIC_OIDC_CLIENT_SECRET"));
    }

    @Test
    void no_service_sees_the_volume_with_the_key_of_another() {
        ComposeFile file = ComposeFile.read();
        assertThat(file.services().keySet().stream()
                        .flatMap(service -> file.list(service, "volumes").stream())
                        .map(Object::toString)
                        .filter(volume -> volume.endsWith(":/data")))
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates();
    }

    /** Each rule is shown to see what breaks it: the file as it is, with one thing changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    test: ["CMD", "test", "-w", "/exchange/clearing-house"] | disable: true                      | payer has no health check
                    HEALTH_PATH: /session/actuator/health                 | PATH_OF_HEALTH: /                  | session has no health check
                    SERVER_PORT: 8102                                     | PORT_OF_SERVER: 8102               | session does not say the port of its health check
                    postgres-booking: {condition: service_healthy}        | postgres-booking: {condition: service_started} | booking does not wait until postgres-booking is healthy
                    booking: {condition: service_healthy}                 | bookings: {condition: service_healthy} | front-door is told where booking is and does not wait for it
                    booking: {condition: service_healthy}                 | bookings: {condition: service_healthy} | front-door waits for bookings, which is not there
                    ${BOOKING_DB_APP_PASSWORD:?password of the role that booking runs as} | ${BOOKING_DB_APP_PASSWORD:-booking} | booking BOOKING_DB_APP_PASSWORD may be left out
                    ${BOOKING_DB_APP_PASSWORD:?password of the role that booking runs as} | booking | booking CLINIC_DATABASE_APP_PASSWORD is not demanded from the environment
                    apache/kafka:4.2.2                                    | registry.example/kafka:4.2.2       | kafka names the registry registry.example
                    apache/kafka:4.2.2                                    | apache/kafka:latest                | kafka does not say which version of apache/kafka:latest
                    eclipse-temurin:25-jre                                | localhost:5000/java:25             | front-door names the registry localhost:5000
                    "127.0.0.1:8080:8080"                                 | "8080:8080"                        | front-door is open to others than this machine at 8080:8080
                    read_only: true                                       | read_only: false                   | payer can write to its root file system
                    tmpfs: [/tmp]                                         | tmpfs: []                          | identity has no /tmp
                    ./deploy/init-database.sh                             | ./deploy/no-database.sh            | postgres-billing mounts ./deploy/no-database.sh, which does not exist
                    SERVICE: billing-service                              | SERVICE: billings                  | billing is built of billings, which does not exist
                    """)
    void a_file_that_breaks_a_rule_is_found_out(String asItIs, String broken, String breach) throws IOException {
        String text = Files.readString(ComposeFile.PATH);
        Pattern whole = Pattern.compile("(?<!\\w)(?<![a-z]-)" + Pattern.quote(asItIs));
        String changed = whole.matcher(text).replaceAll(found -> Matcher.quoteReplacement(broken));
        assertThat(changed).isNotEqualTo(text);

        assertThat(ComposeRules.breachesIn(ComposeFile.parse(changed), HOME)).contains(breach);
    }

    /** The rules above are ours; whether the file is one is for Compose to say, where it is installed. */
    @Test
    void compose_reads_it() throws Exception {
        Assumptions.assumeTrue(Docker.can("compose", "version"), "the docker client has no compose plugin");
        ProcessBuilder compose = new ProcessBuilder(List.of(
                        "docker",
                        "compose",
                        "--file",
                        ComposeFile.PATH.toAbsolutePath().toString(),
                        "--profile",
                        "local",
                        "config",
                        "--quiet"))
                .redirectErrorStream(true);
        compose.environment().putAll(demanded());
        Process process = compose.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static Map<String, String> demanded() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(Files.readString(ComposeFile.PATH))
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names.stream().collect(Collectors.toMap(name -> name, name -> "x"));
    }
}
