package clinic.platform.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.publishing.FactHeaders;
import clinic.platform.sample.ParcelsHeard;
import clinic.platform.sample.SampleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of parked facts: what is kept in it, and what an upgrade makes of older rows. */
@SampleTest
class ParkedFactsTest {

    private static final String V4 = "db/platform/app/V4__parked_of_two_brokers.sql";

    @Autowired
    ParkedFacts facts;

    @Autowired
    ParcelsHeard heard;

    @Autowired
    JdbcClient jdbc;

    private final String parcel = "parcel-" + UUID.randomUUID();

    @AfterEach
    void tidy() {
        jdbc.sql("delete from parked where starts_with(aggregate_id, ?)")
                .param(parcel)
                .update();
    }

    @Test
    void what_stood_at_one_offset_of_two_brokers_is_kept_twice_and_a_record_that_comes_again_once() {
        String other = parcel + "-other";
        for (String aggregate : List.of(parcel, other, parcel)) {
            facts.park(heard, record(aggregate, new byte[] {'1'}), "tried here");
        }

        assertThat(facts.list())
                .filteredOn(fact -> fact.aggregateId().startsWith(parcel))
                .extracting(ParkedFact::aggregateId)
                .containsExactlyInAnyOrder(parcel, other);
    }

    @Test
    void an_upgrade_gives_older_rows_their_place_and_is_not_stopped_by_rubbish() throws IOException {
        facts.park(heard, record(parcel + "-5", new byte[] {'5'}), "tried here");
        facts.park(heard, record(parcel + "-rubbish", new byte[] {(byte) 0xff, 0}), "tried here");
        jdbc.sql("update parked set sequence = null where starts_with(aggregate_id, ?)")
                .param(parcel)
                .update();

        String script = new ClassPathResource(V4).getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(script.substring(script.indexOf("update parked"))).update();

        assertThat(jdbc.sql("select aggregate_id from parked where starts_with(aggregate_id, ?) and sequence = 5")
                        .param(parcel)
                        .query(String.class)
                        .list())
                .containsExactly(parcel + "-5");
    }

    private static ConsumerRecord<byte[], byte[]> record(String aggregate, byte[] sequence) {
        byte[] key = aggregate.getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>("sample.parcels", 0, 7, key, new byte[0]);
        record.headers().add(FactHeaders.SUBJECT, key);
        record.headers().add(FactHeaders.SEQUENCE, sequence);
        return record;
    }
}
