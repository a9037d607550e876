package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds the image of a service as it would be shipped, and starts it as the compose file does. */
@Tag("real-servers")
class ServiceInContainers {

    private static final String JAVA = Docker.image("base", "eclipse-temurin:25-jre");
    private static final String POSTGRES = Docker.image("postgres", "postgres:18");
    private static final String KAFKA = Docker.image("kafka", "apache/kafka:4.2.2");

    private static final Path HOME = Path.of(System.getProperty("clinic.home", ".."));

    private static final String NAME = "clinic-test-" + ProcessHandle.current().pid();
    private static final String SECRET = "test-only";

    /** What takes each thing away again that was made. */
    private static final List<String[]> MADE = new ArrayList<>();

    @BeforeAll
    static void an_engine_answers() {
        skipUnless(Docker.answers(), "no Docker engine answers (docker info says why)");
        if (!Boolean.getBoolean("clinic.containers")) {
            // The gate fetches nothing over the net.
            for (String image : List.of(JAVA, POSTGRES, KAFKA)) {
                skipUnless(
                        Docker.hasImage(image),
                        "the engine has no image " + image + "; ./clinic test --containers fetches it");
            }
        }
    }

    @AfterAll
    static void take_away() {
        Collections.reverse(MADE);
        MADE.forEach(Docker::can);
    }

    @Test
    void the_booking_service_serves_from_its_image_without_rights_and_with_nothing_to_write_to() throws Exception {
        build("booking-service");
        made("network", "rm", NAME);
        Docker.run("network", "create", NAME);
        postgres();
        kafka();
        String booking = start(
                "booking",
                NAME,
                "--publish=127.0.0.1::8101",
                "--env=SERVER_PORT=8101",
                "--env=HEALTH_PATH=/booking/actuator/health",
                "--env=OFFICE_ZONE=UTC",
                "--env=SPRING_KAFKA_BOOTSTRAPSERVERS=kafka:9092",
                "--env=SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI=http://identity.localhost:8081",
                "--env=CLINIC_DATABASE_URL=jdbc:postgresql://postgres:5432/booking",
                "--env=CLINIC_DATABASE_OWNER_USERNAME=clinic_owner",
                "--env=CLINIC_DATABASE_OWNER_PASSWORD=" + SECRET,
                "--env=CLINIC_DATABASE_APP_USERNAME=clinic_app",
                "--env=CLINIC_DATABASE_APP_PASSWORD=" + SECRET,
                "--env=CLINIC_KEYS_FILE=/data/master.key",
                "--volume=/data",
                // Refuses to start where the image's cache of classes is of no use, instead of being slow.
                "--env=JDK_JAVA_OPTIONS=-XX:AOTMode=on",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges:true");

        await("booking is healthy by the image's own check")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .failFast(() -> assertThat(is("running", booking))
                        .as(() -> Docker.run("logs", "--tail=60", booking))
                        .isTrue())
                .until(() -> Docker.run("inspect", "--format={{.State.Health.Status}}", booking)
                        .equals("healthy"));

        assertThat(answerOf(port(booking, 8101), "/booking/actuator/health")).isEqualTo(200);
        assertThat(answerOf(port(booking, 8101), "/booking/"))
                .as("a stranger's request for a screen")
                .isEqualTo(401);
        assertThat(Docker.run("exec", booking, "id", "-u")).isEqualTo("10001");
        assertThat(Docker.can("exec", booking, "touch", "/app/written"))
                .as("can write beside its jar")
                .isFalse();
        assertThat(Docker.can("exec", booking, "touch", "/tmp/written"))
                .as("can write to /tmp")
                .isTrue();

        Docker.run("stop", "--time=30", booking);
        assertThat(Docker.run("inspect", "--format={{.State.ExitCode}}", booking))
                .as("ended by itself when asked to, not killed")
                .isEqualTo("143");
    }

    private static void build(String service) {
        String home = HOME.toAbsolutePath().normalize().toString();
        made("image", "rm", "--force", NAME);
        Docker.run(
                "build",
                "--file=" + home + "/deploy/Dockerfile",
                "--build-arg=BASE_IMAGE=" + JAVA,
                "--build-arg=SERVICE=" + service,
                "--tag=" + NAME,
                home);
        assertThat(Docker.run("inspect", "--format={{.Config.User}}", NAME)).isEqualTo("10001");
    }

    private static void postgres() throws Exception {
        String postgres = start(
                "postgres",
                POSTGRES,
                "--publish=127.0.0.1::5432",
                "--tmpfs=/var/run/postgresql",
                "--volume=/var/lib/postgresql",
                "--env=POSTGRES_DB=booking",
                "--env=POSTGRES_PASSWORD=" + SECRET,
                "--env=POSTGRES_INITDB_ARGS="
                        + ComposeFile.read().environment("postgres-booking").get("POSTGRES_INITDB_ARGS"));
        String url = "jdbc:postgresql://127.0.0.1:" + port(postgres, 5432) + "/booking";
        String bootstrap = Files.readString(HOME.resolve("platform/src/main/resources/db/bootstrap/bootstrap.sql"))
                .replace(":'owner_password'", "'" + SECRET + "'")
                .replace(":'app_password'", "'" + SECRET + "'");
        await("PostgreSQL takes a connection")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (Connection connection = DriverManager.getConnection(url, "postgres", SECRET);
                            Statement statement = connection.createStatement()) {
                        return statement.execute("select 1");
                    }
                });
        try (Connection connection = DriverManager.getConnection(url, "postgres", SECRET);
                Statement statement = connection.createStatement()) {
            statement.execute(bootstrap);
        }
    }

    private static void kafka() {
        List<String> settings = new ArrayList<>(List.of("--volume=/opt/kafka/config", "--volume=/var/lib/kafka/data"));
        ComposeFile.read().environment("kafka").forEach((name, value) -> settings.add("--env=" + name + "=" + value));
        start("kafka", KAFKA, settings.toArray(String[]::new));
    }

    /** A container on the test's network that others know by this name, on a root file system that nobody can change. */
    private static String start(String alias, String image, String... options) {
        String container = NAME + "-" + alias;
        made("rm", "--force", "--volumes", container);
        List<String> command = new ArrayList<>(List.of(
                "run",
                "--detach",
                "--name=" + container,
                "--network=" + NAME,
                "--network-alias=" + alias,
                "--read-only",
                "--tmpfs=/tmp"));
        command.addAll(List.of(options));
        command.add(image);
        Docker.run(command.toArray(String[]::new));
        return container;
    }

    private static void made(String... takeAway) {
        MADE.add(takeAway);
    }

    private static boolean is(String state, String container) {
        return Docker.run("inspect", "--format={{.State.Status}}", container).equals(state);
    }

    private static String port(String container, int inside) {
        String published = Docker.run("port", container, inside + "/tcp");
        return published.substring(published.lastIndexOf(':') + 1);
    }

    private static int answerOf(String port, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void skipUnless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("skipped: no image of ours was built and started, because " + reason);
            Assumptions.abort(reason);
        }
    }
}
