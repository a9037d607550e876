package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A broker may deliver a message twice; the clinic must not treat or charge anybody twice for it. */
@Order(50)
@ExtendWith(InClinic.class)
class RepeatedMessageJourney {

    @Test
    void a_message_delivered_twice_has_its_effect_once(Clinic clinic) throws Exception {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "twice", 25);
                Office office = new Office(clinic)) {
            visit.untilSigning("Dee", "Twice");
            visit.sign();
            JsonNode claim = office.claim(visit, "READY");
            JsonNode log = visit.log();
            long charged = office.reconciliation()
                    .path("trialBalance")
                    .path("debitCents")
                    .asLong();

            repeat(clinic, "clinic.booking.visits", "clinic.booking.visit-booked.v1", visit.id);
            repeat(clinic, "clinic.booking.visits", "clinic.booking.patient-arrived.v1", visit.id);
            repeat(clinic, "clinic.session.sessions", "clinic.session.session-signed.v1", visit.sessionId);

            assertThat(office.claimsOf(visit)).containsExactly(claim);
            assertThat(visit.log()).isEqualTo(log);
            assertThat(office.reconciliation()
                            .path("trialBalance")
                            .path("debitCents")
                            .asLong())
                    .isEqualTo(charged);
            office.nothingIsUnexplained();
        }
    }

    private static void repeat(Clinic clinic, String topic, String type, String key) throws Exception {
        Topic said = new Topic(clinic.kafka(), topic);
        List<ConsumerRecord<String, byte[]>> once =
                said.said(type).stream().filter(each -> each.key().equals(key)).toList();
        assertThat(once).as(type + " of " + key).hasSize(1);

        said.repeat(once.getFirst());

        assertThat(said.said(type).stream().filter(each -> each.key().equals(key)))
                .hasSize(2);
        said.awaitHeard();
    }
}
