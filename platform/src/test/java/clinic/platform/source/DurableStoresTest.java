package clinic.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.sample.SampleApplication;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.TestPostgres;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service whose history would not last does not start. */
class DurableStoresTest {

    @Configuration
    static class EventsInMemory {
        @Bean
        EventStorageEngine engine() {
            return new InMemoryEventStorageEngine();
        }
    }

    @Configuration
    static class PositionsInMemory {
        @Bean
        TokenStore positionsInMemory() {
            return new InMemoryTokenStore();
        }
    }

    @Test
    void it_refuses_to_start_with_events_in_memory() {
        assertThatThrownBy(() -> start(EventsInMemory.class, new RealServers()))
                .hasStackTraceContaining("refusing to start: events would be kept by");
    }

    @Test
    void it_refuses_to_start_with_positions_in_memory() {
        assertThatThrownBy(() -> start(PositionsInMemory.class, new RealServers()))
                .hasStackTraceContaining("refusing to start: positions would be kept by");
    }

    @Test
    void it_refuses_to_start_when_its_role_may_change_events() {
        JdbcClient superuser = JdbcClient.create(TestPostgres.fresh().superuser());
        superuser.sql("grant pg_write_all_data to clinic_app").update();
        try {
            assertThatThrownBy(() -> start(Object.class, new RealServers()))
                    .hasStackTraceContaining(
                            "refusing to start: the service's database role may change or remove events");
        } finally {
            // A role is the whole server's: the other tests of this JVM use it too.
            superuser.sql("revoke pg_write_all_data from clinic_app").update();
        }
    }

    private static void start(Class<?> extra, ApplicationContextInitializer<ConfigurableApplicationContext> servers) {
        try (var context = new SpringApplicationBuilder(SampleApplication.class, extra)
                .initializers(servers)
                .properties("spring.application.name=sample", "spring.main.banner-mode=off", "server.port=0")
                .run()) {
            assertThat(context.isActive()).isFalse();
        }
    }
}
