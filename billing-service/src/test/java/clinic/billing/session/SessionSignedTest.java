package clinic.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.care.Device;
import clinic.billing.care.SignedSession;
import clinic.billing.testing.Office;
import clinic.platform.hearing.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Our copy reads what session-service says. */
class SessionSignedTest {

    @Test
    void the_example_reads_as_a_signed_session() {
        byte[] body = Office.example("session/session-signed.v1").getBytes(StandardCharsets.UTF_8);
        Fact fact = new Fact(
                "1", "clinic.session.session-signed.v1", "session-visit-0b6f3c1e", 27, -1, Instant.EPOCH, "c", body);

        SignedSession session = fact.as(SessionSigned.class).session();

        assertThat(session.serviceDate()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(session.devices()).extracting(Device::doseMg).containsExactly(28, 28);
        assertThat(session.infusion()).isNull();
        assertThat(session.diagnosisCodes()).containsExactly("F33.2");
        assertThat(session.prescriber().npi()).isEqualTo("1234567893");
    }
}
