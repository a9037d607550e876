package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at everything once: the three databases, Kafka, and the record of a load. What is under way between services
 * shows as a finding until it has arrived, so whoever asks gives it time.
 */
public final class Auditor {

    private final Stores stores;
    private final String kafka;
    private final LoadRecord load;

    /** @param kafka the broker's address */
    public Auditor(Stores stores, String kafka, LoadRecord load) {
        this.stores = stores;
        this.kafka = kafka;
        this.load = load;
    }

    /** Everything that does not hold; empty if all is well. */
    public List<String> findings() {
        Said said = Said.on(kafka);
        LoadEvents events = new LoadEvents(load, stores);
        List<Check> checks = new ArrayList<>();
        checks.add(new AcknowledgedCommands(load, events));
        checks.add(new UnsentEvents(load, events));
        checks.add(new FactChains(said));
        for (Store store : stores.all()) {
            checks.add(new StoredSequences(store));
            checks.add(new PublishedFacts(store, said));
            checks.add(new HeardFacts(store, said));
            checks.add(new ParkedFacts(store));
        }
        checks.add(new Places(stores.booking()));
        checks.add(new ClaimsOfSessions(stores.session(), stores.billing()));
        checks.add(new RemittancePositions(stores.billing()));
        checks.add(new LedgerBalance(stores.billing()));
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }
}
