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

/**
 * Refuses to start a service whose events, positions or transactions would not be PostgreSQL's, whose events could be
 * rewritten, or whose store carries transaction ids that its server has not reached.
 */
public final class DurableStores implements SmartInitializingSingleton {

    private final EventStore store;
    private final EventStorageEngine engine;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final StoredEvents events;
    private final JdbcClient jdbc;

    DurableStores(
            EventStore store,
            EventStorageEngine engine,
            TokenStore tokens,
            TransactionManager transactions,
            StoredEvents events,
            JdbcClient jdbc) {
        this.store = store;
        this.engine = engine;
        this.tokens = tokens;
        this.transactions = transactions;
        this.events = events;
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
        long newest = events.newestTransaction();
        require(
                newest < nextTransaction(),
                "events carry transaction ids up to " + newest + ", which this server has not reached, as after a dump"
                        + " and restore: nobody would read what comes next. Set the server's next id above that"
                        + " (pg_resetwal) first");
    }

    private long nextTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
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
