package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.http.StaffClient;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** After everything that the other journeys did, the tables behind the screens are what the events say. */
@Order(80)
@ExtendWith(InClinic.class)
class RebuildJourney {

    @ParameterizedTest
    @ValueSource(strings = {"booking", "session", "billing"})
    void every_projection_equals_its_rebuild(String service, Clinic clinic) {
        everyProjectionEqualsItsRebuild(clinic, service);
    }

    /** Asked by whoever audits a clinic. */
    static void everyProjectionEqualsItsRebuild(Clinic clinic, String service) {
        try (StaffClient auditor = clinic.staff(Clinic.AUDITOR)) {
            JsonNode differences = auditor.post("/" + service + "/api/projections/differences", null)
                    .orThrow()
                    .json();
            assertThat(differences.isEmpty()).as("tables of " + service).isFalse();
            differences
                    .properties()
                    .forEach(table -> assertThat(table.getValue().asLong())
                            .as("rows of %s.%s that the events do not explain", service, table.getKey())
                            .isZero());
        }
    }
}
