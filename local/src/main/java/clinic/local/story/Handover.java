package clinic.local.story;

import clinic.local.http.StaffClient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Billing is away while sessions are signed: the gap is seen where they are signed, and closes by itself. */
final class Handover {

    private static final String PAGE = "/session/handover?unclaimed=true";

    private final Teller teller;
    private final StaffClient clinician;
    private final Outage billing;

    Handover(Teller teller, StaffClient clinician, Outage billing) {
        this.teller = teller;
        this.clinician = clinician;
        this.billing = billing;
    }

    void billingGoesAway() {
        teller.doing("stop billing-service");
        billing.begin();
    }

    void gapShows(List<Treated> day) {
        teller.doing("look at the gap while billing is away");
        teller.soon(
                "every signed session without a claim",
                () -> unclaimed(day).size() == day.size() ? Optional.of(day) : Optional.empty());
        teller.tell(
                "billing-service was stopped meanwhile: " + day.size() + " signed sessions without a claim",
                clinician,
                PAGE);
    }

    void gapCloses(List<Treated> day) {
        teller.doing("start billing-service again");
        billing.end();
        teller.soon(
                "a claim for every signed session",
                () -> unclaimed(day).isEmpty() ? Optional.of(day) : Optional.empty());
        teller.tell("it was started again: every signed session has its claim", clinician, PAGE);
    }

    private Set<String> unclaimed(List<Treated> day) {
        JsonNode sessions = clinician
                .get("/session/api/handover?unclaimed=true")
                .orThrow()
                .json()
                .path("sessions");
        Set<String> ids = new HashSet<>();
        sessions.forEach(session -> ids.add(session.path("sessionId").asString()));
        ids.retainAll(day.stream().map(Treated::sessionId).toList());
        return ids;
    }
}
