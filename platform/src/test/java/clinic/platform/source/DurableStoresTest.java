package clinic.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import clinic.platform.sample.SampleApplication;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.TestPostgres;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service whose history would not last does not start. */
@OnRealServers
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
    void it_refuses_to_start_with_a_bus_that_keeps_nothing_or_without_transactions() {
        EmbeddedEventStore kept = mock(EmbeddedEventStore.class);
        assertThatThrownBy(() -> stores(mock(EventStore.class), mock(SpringTransactionManager.class)))
                .hasMessageStartingWith("refusing to start: the event store is ");
        assertThatThrownBy(() -> stores(kept, NoTransactionManager.instance()))
                .hasMessageStartingWith("refusing to start: transactions would be ");
    }

    private static void stores(EventStore store, TransactionManager transactions) {
        new DurableStores(
                        store,
                        mock(EventTable.class),
                        mock(JdbcTokenStore.class),
                        transactions,
                        mock(StoredEvents.class),
                        mock(JdbcClient.class))
                .afterSingletonsInstantiated();
    }

    @Test
    void it_refuses_to_start_on_a_server_that_has_not_reached_its_events() {
        PropertySource<?> servers;
        try (var before = run(Object.class, new RealServers())) {
            servers = before.getEnvironment().getPropertySources().get("real-servers");
            JdbcClient.create(before.getBean(TestPostgres.TestDatabase.class).superuser())
                    .sql("""
                            insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type,
                              revision, recorded_at, payload, metadata, tx)
                            values ('parcel-restored', 0, 'parcel', 'e-restored', 'parcel.sent', '1', now(), '', '',
                              '9000000000'::xid8)""")
                    .update();
        }

        assertThatThrownBy(() -> start(
                        Object.class,
                        context -> context.getEnvironment().getPropertySources().addFirst(servers)))
                .hasStackTraceContaining("refusing to start: events carry transaction ids up to 9000000000");
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
        try (var context = run(extra, servers)) {
            assertThat(context.isActive()).isFalse();
        }
    }

    private static ConfigurableApplicationContext run(
            Class<?> extra, ApplicationContextInitializer<ConfigurableApplicationContext> servers) {
        return new SpringApplicationBuilder(SampleApplication.class, extra)
                .initializers(servers)
                .properties("spring.application.name=sample", "spring.main.banner-mode=off", "server.port=0")
                .run();
    }
}
