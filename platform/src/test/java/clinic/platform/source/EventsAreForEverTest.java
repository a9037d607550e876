package clinic.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.aggregate.Commands;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import clinic.platform.testing.TestPostgres.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class EventsAreForEverTest {

    @Autowired
    Commands commands;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private final String parcel = "parcel-" + UUID.randomUUID();
    private final String recipient = "person-" + UUID.randomUUID();

    @BeforeEach
    void an_event_is_stored() {
        commands.send(parcel, new ParcelCommand.Send(parcel, recipient, "Rita <b>O'Recipient</b>"), People.SENDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set payload = ''",
                "delete from store.event",
                "truncate store.event",
                "alter table store.event disable trigger all",
                "drop table store.event",
                "update store.subject_key set wrapped_key = ''"
            })
    void the_services_role_cannot_rewrite_history(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining(sql.split(" ")[0]);
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update store.event set payload = ''", "delete from store.event", "truncate store.event"})
    void not_even_the_superuser_changes_an_event_without_taking_the_trigger_away(String sql) {
        JdbcClient superuser = JdbcClient.create(database.superuser());
        assertThatThrownBy(() -> superuser.sql(sql).update())
                .hasStackTraceContaining("events are appended, never changed or removed");
    }

    @Test
    void the_store_holds_logical_names_and_no_java_class() {
        var row = jdbc.sql("select event_type, revision, aggregate_type from store.event where aggregate_id = ?")
                .param(parcel)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("event_type", "parcel.sent")
                .containsEntry("revision", "1")
                .containsEntry("aggregate_type", "parcel");
    }

    @Test
    void an_event_without_provenance_is_not_stored() {
        assertThatThrownBy(() -> engine.appendEvents(new GenericDomainEventMessage<>(
                        "parcel",
                        "parcel-x",
                        0,
                        new ParcelEvent.Moved("hall"),
                        java.util.Map.of(),
                        "id-1",
                        Instant.EPOCH)))
                .hasMessageContaining("is not stored");
    }

    @Test
    void personal_fields_stand_encrypted_and_read_back() {
        String payload = new String(
                jdbc.sql("select payload from store.event where aggregate_id = ?")
                        .param(parcel)
                        .query(byte[].class)
                        .single(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(payload).contains(recipient).doesNotContain("Rita").contains("\"recipientName\":\"enc:1:");
    }

    @Test
    void a_subject_whose_key_was_removed_can_no_longer_be_read_and_nothing_else_changes() {
        String other = parcel + "-2";
        StoredEvents fresh = freshReader();
        assertThat(((ParcelEvent.Sent) fresh.of(parcel).getFirst().event()).recipientName())
                .isEqualTo("Rita <b>O'Recipient</b>");

        JdbcClient.create(database.superuser())
                .sql("delete from store.subject_key where subject_id = ?")
                .param(recipient)
                .update();

        var sent = (ParcelEvent.Sent) freshReader().of(parcel).getFirst().event();
        assertThat(sent.recipientName()).isNull();
        assertThat(sent.recipientId()).isEqualTo(recipient);
        assertThat(freshReader().of(other)).isEmpty();
    }

    @Test
    void a_subject_whose_key_was_removed_may_come_back_under_a_new_one_and_the_old_events_stay_unreadable() {
        JdbcClient.create(database.superuser())
                .sql("delete from store.subject_key where subject_id = ?")
                .param(recipient)
                .update();
        String again = parcel + "-again";
        commands.send(again, new ParcelCommand.Send(again, recipient, "Rita Again"), People.SENDER);

        var before = (ParcelEvent.Sent) freshReader().of(parcel).getFirst().event();
        var after = (ParcelEvent.Sent) freshReader().of(again).getFirst().event();
        assertThat(before.recipientName()).isNull();
        assertThat(after.recipientName()).isEqualTo("Rita Again");
    }

    @Test
    void a_key_file_that_did_not_wrap_these_keys_is_refused() throws Exception {
        var other = clinic.platform.privacy.MasterKey.load(
                java.nio.file.Files.createTempDirectory("keys").resolve("other.key"));
        var keys = new clinic.platform.privacy.SubjectKeys(jdbc, other);
        assertThatThrownBy(keys::requireTheirKeyFile).hasMessageContaining("is this the right key file?");
    }

    @Test
    void an_event_of_another_revision_is_not_read_as_if_it_were_this_one() {
        var types = new clinic.platform.event.EventTypes(java.util.List.of(ParcelEvent.class));
        assertThat(types.classOf("parcel.moved", "1")).isEqualTo(ParcelEvent.Moved.class);
        assertThatThrownBy(() -> types.classOf("parcel.moved", "2"))
                .isInstanceOf(clinic.platform.event.UnknownEventType.class);
        assertThatThrownBy(() -> new clinic.platform.event.EventTypes(java.util.List.of(Misnamed.class)))
                .hasMessageContaining("no stored name");
    }

    @clinic.platform.event.Stored("parcel.fellDown")
    private record Misnamed() {}

    @Test
    void a_failure_of_the_database_quotes_no_row() {
        assertThatThrownBy(() -> jdbc.sql("insert into published (aggregate_id, sequence) values ('Rita', null)")
                        .update())
                .hasStackTraceContaining("not-null")
                .rootCause()
                .message()
                .doesNotContain("Rita");
    }

    @Autowired
    org.springframework.core.env.Environment environment;

    /** A reader that has no key in its cache yet. */
    private StoredEvents freshReader() {
        var keys = new clinic.platform.privacy.SubjectKeys(
                jdbc,
                clinic.platform.privacy.MasterKey.load(
                        java.nio.file.Path.of(environment.getRequiredProperty("clinic.keys.file"))));
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var types = new clinic.platform.event.EventTypes(java.util.List.of(ParcelEvent.class));
        var serializer = new EventSerializer(types, new clinic.platform.privacy.PersonalFields(keys, json), json);
        return new StoredEvents(
                jdbc, serializer, org.axonframework.serialization.upcasting.event.NoOpEventUpcaster.INSTANCE);
    }
}
