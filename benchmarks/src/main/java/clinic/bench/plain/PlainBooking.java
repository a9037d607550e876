package clinic.bench.plain;

import java.time.LocalDateTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a booking costs when nobody asks what happened: one controller, one insert that the database refuses when the
 * place is taken. No events, no rules, no log-in.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({PlainBooking.Visits.class, PlainReading.class})
public class PlainBooking {

    /** The table that it needs. */
    public static final String TABLE = """
            create table plain_visit (visit_id text primary key, patient_id text not null, site_id text not null,
              treatment text not null, chair_id text not null, starts timestamp not null,
              unique (site_id, chair_id, starts))""";

    public static void main(String[] arguments) {
        SpringApplication.run(PlainBooking.class, arguments);
    }

    record Visit(String visitId, String patientId, String siteId, String treatment, String start, String chairId) {}

    @RestController
    static class Visits {

        private final JdbcClient jdbc;

        Visits(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/api/visits")
        ResponseEntity<Visit> book(@RequestBody Visit visit) {
            int rows = jdbc.sql("""
                            insert into plain_visit (visit_id, patient_id, site_id, treatment, chair_id, starts)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            visit.visitId(),
                            visit.patientId(),
                            visit.siteId(),
                            visit.treatment(),
                            visit.chairId(),
                            LocalDateTime.parse(visit.start()))
                    .update();
            return ResponseEntity.status(rows == 1 ? 201 : 409).body(visit);
        }

        @GetMapping("/alive")
        String alive() {
            return "alive";
        }
    }
}
