package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord.Command;
import clinic.journeys.audit.LoadRecord.Mark;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The auditor as a whole: silent about a clinic in order, and none of its checks is left out. */
class AuditorAuditTest {

    private static final Command BOOK =
            new Command("book visit-1", List.of(Mark.only("booking", "visit-1", "visit.booked")));

    private final Planted planted = new Planted();
    private final PlantedTopics topics = new PlantedTopics();
    private final LoadRecord load = new LoadRecord();
    private final Auditor auditor = new Auditor(planted.stores(), topics.address(), load);

    @AfterEach
    void stop() {
        topics.close();
    }

    @Test
    void a_clinic_in_order_gives_no_finding_and_each_defect_shows() {
        load.sent(BOOK);
        load.acknowledged(BOOK, 0);
        topics.say(FactTopic.VISITS, "visit-1", 0, -1);
        planted.event("booking", "visit-1", 0, "visit.booked")
                .published("booking", "visit-1", 0)
                .allPublished("booking")
                .heard(Hearing.VISITS, "visit-1", 0);
        assertThat(auditor.findings()).isEmpty();

        load.acknowledged(BOOK, 7);
        topics.say(FactTopic.VISITS, "visit-1", 3, 2);
        planted.event("booking", "visit-1", 2, "visit.missed")
                .reservation("visit-1", "CHAIR", "a/chair-1", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z")
                .parked(Hearing.VISITS, "visit-9", "unreadable")
                .event("session", "session-1", 0, "session.device-given")
                .event("session", "session-1", 1, "session.signed")
                .ledger("remittance-1#1", 0, "CASH_CLEARING", 100, "remittance-1");

        assertThat(auditor.findings())
                .anyMatch(finding -> finding.contains("was answered sequence 7"))
                .anyMatch(finding -> finding.contains("was not sent by anybody"))
                .anyMatch(finding -> finding.contains("names 2 as the one before it"))
                .anyMatch(finding -> finding.contains("1 events of visit-1 are missing"))
                .anyMatch(finding -> finding.contains("the publisher has not come to 1 events"))
                .anyMatch(finding -> finding.contains("has heard visit-1 up to 0"))
                .anyMatch(finding -> finding.contains("has parked a-fact.v1 of visit-9"))
                .anyMatch(finding -> finding.contains("only the rows of the reservation table"))
                .anyMatch(finding -> finding.contains("has no claim"))
                .anyMatch(finding -> finding.contains("follows from no remittance"))
                .anyMatch(finding -> finding.contains("the trial balance is off"));
    }
}
