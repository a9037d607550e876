package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One broker for all of them: each test speaks of a visit of its own and listens to what is found of that. */
class KafkaAuditTest {

    private static PlantedTopics topics;

    private final Planted planted = new Planted();

    @BeforeAll
    static void start() {
        topics = new PlantedTopics();
    }

    @AfterAll
    static void stop() {
        topics.close();
    }

    @Test
    void facts_that_were_said_in_order_and_heard_give_no_finding_even_if_said_twice() {
        said("visit-good", 0, -1);
        said("visit-good", 2, 0);
        said("visit-good", 0, -1);
        said("visit-good", 2, 0);
        planted.event("booking", "visit-good", 1, "visit.rescheduled")
                .published("booking", "visit-good", 2)
                .allPublished("booking")
                .heard(Hearing.VISITS, "visit-good", 2);

        assertThat(chains("visit-good")).isEmpty();
        assertThat(published("visit-good")).isEmpty();
        assertThat(heard("visit-good")).isEmpty();
    }

    @Test
    void a_lost_fact_is_found() {
        said("visit-hole", 0, -1);
        said("visit-hole", 2, 1);

        assertThat(chains("visit-hole"))
                .containsExactly("fact 2 of visit-hole names 1 as the one before it, which is 0");
    }

    @Test
    void a_lost_first_fact_is_found() {
        said("visit-headless", 1, 0);

        assertThat(chains("visit-headless"))
                .containsExactly("fact 1 of visit-headless names 0 as the one before it, which is -1");
    }

    @Test
    void facts_that_stand_in_the_wrong_order_are_found_unless_they_are_said_again_in_the_right_one() {
        said("visit-turned", 1, 0);
        said("visit-turned", 0, -1);
        assertThat(chains("visit-turned")).containsExactly("the facts of visit-turned don't stand in order");

        said("visit-turned", 1, 0);

        assertThat(chains("visit-turned")).isEmpty();
    }

    @Test
    void a_fact_that_is_said_in_two_ways_is_found() {
        said("visit-forked", 0, -1);
        topics.say(
                FactTopic.VISITS,
                "visit-forked",
                Map.of("ce_id", "another", "ce_sequence", "0", "ce_previoussequence", "-1"));

        assertThat(chains("visit-forked"))
                .singleElement()
                .asString()
                .startsWith("fact 0 of visit-forked is said differently");
    }

    @Test
    void a_record_that_is_no_fact_is_found() {
        topics.say(FactTopic.CLAIMS, "rubbish", Map.of("ce_id", "rubbish"));

        assertThat(new FactChains(Said.on(topics.address())).findings())
                .anyMatch(finding -> finding.matches("the record clinic.billing.claims/\\d+/\\d+ is no fact"));
    }

    @Test
    void a_fact_of_an_event_that_the_store_does_not_have_is_found() {
        topics.say(FactTopic.VISITS, "visit-invented", 0, -1);
        planted.published("booking", "visit-invented", 0);

        assertThat(published("visit-invented"))
                .singleElement()
                .asString()
                .endsWith("0 of visit-invented, is not of an event of the store");
    }

    @Test
    void a_fact_that_the_service_does_not_count_as_published_is_found() {
        said("visit-uncounted", 0, -1);

        assertThat(published("visit-uncounted"))
                .containsExactly("booking: the newest fact of visit-uncounted in Kafka is 0, published is -1");
    }

    @Test
    void a_published_fact_that_kafka_has_lost_is_found() {
        planted.published("booking", "visit-wiped", 3);

        assertThat(published("visit-wiped")).containsExactly("booking: visit-wiped was published and is not in Kafka");
    }

    @Test
    void events_that_the_publisher_has_not_come_to_are_found() {
        planted.event("booking", "visit-0", 0, "visit.booked")
                .allPublished("booking")
                .event("booking", "visit-0", 1, "visit.patient-arrived");

        assertThat(new PublishedFacts(planted.store("booking"), Said.on(topics.address())).findings())
                .contains("booking: the publisher has not come to 1 events");
    }

    @Test
    void a_fact_that_a_consumer_has_not_heard_is_found() {
        said("visit-unheard", 0, -1);
        said("visit-unheard", 1, 0);
        planted.heard(Hearing.VISITS, "visit-unheard", 0);

        assertThat(heard("visit-unheard"))
                .containsExactly("session.visits-heard has heard visit-unheard up to 0, the newest fact is 1");
    }

    @Test
    void a_consumer_that_has_heard_what_was_never_said_is_found() {
        planted.heard(Hearing.VISITS, "visit-dreamt", 0);

        assertThat(heard("visit-dreamt"))
                .containsExactly("session.visits-heard has heard of visit-dreamt, of which nothing was said");
    }

    @Test
    void a_fact_that_is_parked_is_left_to_the_list_of_what_is_parked() {
        said("visit-parked", 0, -1);
        planted.parked(Hearing.VISITS, "visit-parked", "its type is not known here");

        assertThat(heard("visit-parked")).isEmpty();
    }

    @Test
    void a_consumer_that_nobody_audits_is_found() {
        planted.run("session", "insert into app.inbox values ('session.weather', 'visit-weather', 0)");

        assertThat(new HeardFacts(planted.store("session"), Said.on(topics.address())).findings())
                .contains("nobody audits the consumer session.weather");
    }

    private void said(String visit, long sequence, long previous) {
        topics.say(FactTopic.VISITS, visit, sequence, previous);
        planted.run("booking", """
                insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                    recorded_at, payload, metadata)
                values (?, ?, 'planted', ?, 'visit.booked', '1', '2026-03-02T12:00:00Z', '', '') on conflict do nothing""", visit, sequence, Planted.eventId(visit, sequence));
    }

    private static List<String> chains(String visit) {
        return about(visit, new FactChains(Said.on(topics.address())));
    }

    private List<String> published(String visit) {
        return about(visit, new PublishedFacts(planted.store("booking"), Said.on(topics.address())));
    }

    private List<String> heard(String visit) {
        return about(visit, new HeardFacts(planted.store("session"), Said.on(topics.address())));
    }

    private static List<String> about(String visit, Check check) {
        return check.findings().stream()
                .filter(finding -> finding.contains(visit))
                .toList();
    }
}
