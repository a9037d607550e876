package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsAuditTest {

    private final Planted planted = new Planted();

    @Test
    void a_signed_session_with_a_dose_and_without_a_claim_is_found_until_it_has_one() {
        signed("session-1", true);
        assertThat(findings()).containsExactly("session-1 was signed with a dose and has no claim");

        claim("claim-1", "session-1", 1);

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_session_that_was_signed_without_a_dose_needs_no_claim() {
        signed("session-1", false);

        assertThat(findings()).isEmpty();
    }

    @Test
    void two_claims_for_one_payer_of_a_session_are_found() {
        signed("session-1", true);
        claim("claim-1", "session-1", 1);
        claim("claim-2", "session-1", 2);
        assertThat(findings()).isEmpty();

        claim("claim-3", "session-1", 2);

        assertThat(findings()).containsExactly("session-1 has 2 claims for payer rank 2: claim-2, claim-3");
    }

    @Test
    void a_claim_of_a_session_that_was_not_signed_is_found() {
        planted.event("session", "session-1", 0, "session.device-given");
        claim("claim-1", "session-1", 1);

        assertThat(findings()).containsExactly("session-1 has a claim and was not signed with a dose");
    }

    private void signed(String session, boolean dose) {
        planted.event("session", session, 0, dose ? "session.device-given" : "session.ride-here")
                .event("session", session, 1, "session.signed");
    }

    private void claim(String claim, String session, int rank) {
        planted.event("billing", claim, 0, "claim.opened", """
                        {"payerRank": %d, "split": 1, "session": {"sessionId": "%s"}}""".formatted(rank, session));
    }

    private List<String> findings() {
        return new ClaimsOfSessions(planted.store("session"), planted.store("billing")).findings();
    }
}
