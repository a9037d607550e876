package clinic.platform.source;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start a service whose events, positions or transactions would not be PostgreSQL's, or could be rewritten. */
public final class DurableStores implements SmartInitializingSingleton {

    private final EventStore store;
    private final EventStorageEngine engine;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcClient jdbc;

    DurableStores(
            EventStore store,
            EventStorageEngine engine,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient jdbc) {
        this.store = store;
        this.engine = engine;
        this.tokens = tokens;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(
                store instanceof EmbeddedEventStore,
                "the event store is " + store.getClass().getName());
        require(
                engine instanceof EventTable,
                "events would be kept by " + engine.getClass().getName());
        require(
                tokens instanceof JdbcTokenStore,
                "positions would be kept by " + tokens.getClass().getName());
        require(
                transactions instanceof SpringTransactionManager,
                "transactions would be " + transactions.getClass().getName());
        require(!mayRewriteEvents(), "the service's database role may change or remove events");
    }

    private boolean mayRewriteEvents() {
        return jdbc.sql("select has_table_privilege('store.event', 'update')"
                        + " or has_table_privilege('store.event', 'delete')"
                        + " or has_table_privilege('store.event', 'truncate')")
                .query(Boolean.class)
                .single();
    }

    private static void require(boolean durable, String otherwise) {
        if (!durable) {
            throw new IllegalStateException("refusing to start: " + otherwise);
        }
    }
}
