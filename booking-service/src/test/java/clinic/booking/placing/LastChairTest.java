package clinic.booking.placing;

import static clinic.booking.testing.Desk.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.BookingService;
import clinic.booking.testing.Desk;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred people want the last chair at once, at two instances of the service on one database. */
@OnRealServers
class LastChairTest {

    private static final int CONTENDERS = 200;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void start() {
        one = new SpringApplicationBuilder(BookingService.class, Tokens.class, Desk.class)
                .web(WebApplicationType.SERVLET)
                .initializers(new RealServers())
                .run("--server.port=0");
        var environment = one.getEnvironment();
        List<String> same = new ArrayList<>(List.of("--server.port=0"));
        for (String name : List.of(
                "clinic.database.url",
                "clinic.database.owner.username",
                "clinic.database.owner.password",
                "clinic.database.app.username",
                "clinic.database.app.password",
                "clinic.keys.file",
                "spring.kafka.bootstrap-servers")) {
            same.add("--" + name + "=" + environment.getProperty(name));
        }
        two = new SpringApplicationBuilder(BookingService.class, Tokens.class, Desk.class)
                .run(same.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void one_wins_and_199_are_told_why_and_when_instead() {
        Desk desk = one.getBean(Desk.class);
        Desk other = two.getBean(Desk.class);
        String date = Desk.COMING;
        String site = desk.siteWithDay(date);
        Desk.ok(desk.book(Desk.visit(), desk.patient("First", "There"), site, "ESKETAMINE", date + "T09:00"));
        List<String> patients = new ArrayList<>();
        for (int i = 0; i < CONTENDERS; i++) {
            patients.add(desk.patient("Patient", "Number " + i));
        }

        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < CONTENDERS; i++) {
            String origin = (i % 2 == 0 ? desk : other).origin();
            asked.add(http.sendAsync(request(origin, patients.get(i), site, date), BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        List<HttpResponse<String>> refused =
                answers.stream().filter(a -> a.statusCode() == 409).toList();
        assertThat(refused)
                .as(answers.stream()
                        .map(a -> String.valueOf(a.statusCode()))
                        .distinct()
                        .toList()
                        .toString())
                .hasSize(CONTENDERS - 1);
        assertThat(refused).allSatisfy(answer -> {
            assertThat(json(answer).get("reason").asString()).isEqualTo("CHAIR");
            assertThat(json(answer).get("detail").asString())
                    .contains("is in use 09:")
                    .contains("Next free: Chair");
            assertThat(json(answer).at("/nextFree/start").asString()).isNotBlank();
        });
        JdbcClient jdbc = two.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from reservation where kind = 'CHAIR' and resource like ?")
                        .param(site + "/%")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private static HttpRequest request(String origin, String patient, String site, String date) {
        return HttpRequest.newBuilder(URI.create(origin + "/api/visits"))
                .header("Authorization", Tokens.bearer("staff-desk", "FRONT_DESK"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE",
                         "start": "%sT09:20", "chairId": "chair-2"}""".formatted(Desk.visit(), patient, site, date)))
                .build();
    }
}
