package clinic.journeys.audit;

import java.util.List;

/** The three services' databases. */
public record Stores(Store booking, Store session, Store billing) {

    List<Store> all() {
        return List.of(booking, session, billing);
    }

    Store of(String service) {
        return all().stream()
                .filter(store -> store.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service));
    }
}
