package clinic.journeys;

import clinic.local.http.StaffClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo clinic's one site, its payers and fees. Saying it again changes nothing. */
final class Site {

    static final String ID = "worcester";
    static final String ZONE = "America/New_York";

    private Site() {}

    static void setUp(StaffClient admin) {
        admin.put("/booking/api/sites/" + ID, demo("site")).orThrow();
        JsonNode billing = demo("billing");
        admin.put("/billing/api/setup/provider", billing.path("provider")).orThrow();
        billing.path("payers")
                .properties()
                .forEach(payer -> admin.put("/billing/api/setup/payers/" + payer.getKey(), payer.getValue())
                        .orThrow());
        billing.path("fees")
                .forEach(fee -> admin.put("/billing/api/setup/fees", fee).orThrow());
    }

    private static JsonNode demo(String name) {
        try (InputStream file = Site.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
