package clinic.platform.publishing;

import clinic.platform.aggregate.AggregateModel;
import clinic.platform.aggregate.AggregateModels;
import clinic.platform.aggregate.Folds;
import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Turns a stored event into the Kafka record of its fact, through the translation of its model. */
final class Facts {

    private final Collection<Translation<?, ?>> translations;
    private final AggregateModels models;
    private final History history;
    private final String source;
    private final JsonMapper json;

    /** @param source the service's name, as the CloudEvents source */
    Facts(
            Collection<Translation<?, ?>> translations,
            AggregateModels models,
            History history,
            String source,
            JsonMapper json) {
        this.translations = translations;
        this.models = models;
        this.history = history;
        this.source = source;
        this.json = json;
    }

    Collection<Translation<?, ?>> translations() {
        return translations;
    }

    /** For one batch. */
    Folds folds() {
        return new Folds(history);
    }

    Optional<ProducerRecord<byte[], byte[]>> of(Object event, Recorded recorded, long previous, Folds folds) {
        for (Translation<?, ?> translation : translations) {
            AggregateModel<?, ?, ?> model = model(translation);
            if (model.events().isInstance(event)) {
                return say(translation, event, recorded, folds)
                        .map(said -> record(translation.topic(), said, recorded, previous));
            }
        }
        return Optional.empty();
    }

    private <S, E> AggregateModel<?, S, E> model(Translation<S, E> translation) {
        return models.reading(translation.of());
    }

    @SuppressWarnings("unchecked") // the event belongs to the translation's model
    private <S, E> Optional<Said> say(Translation<S, E> translation, Object event, Recorded recorded, Folds folds) {
        E own = (E) event;
        return translation.say(own, recorded, () -> folds.after(translation.of(), own, recorded));
    }

    private ProducerRecord<byte[], byte[]> record(String topic, Said said, Recorded recorded, long previous) {
        byte[] key = recorded.aggregateId().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, json.writeValueAsBytes(said.body()));
        FactHeaders.put(record.headers(), FactHeaders.ID, recorded.eventId());
        FactHeaders.put(record.headers(), FactHeaders.SOURCE, "/" + source);
        FactHeaders.put(record.headers(), FactHeaders.TYPE, said.type());
        FactHeaders.put(record.headers(), FactHeaders.SPEC_VERSION, "1.0");
        FactHeaders.put(
                record.headers(), FactHeaders.TIME, recorded.recordedAt().toString());
        FactHeaders.put(record.headers(), FactHeaders.SUBJECT, recorded.aggregateId());
        FactHeaders.put(record.headers(), FactHeaders.SEQUENCE, String.valueOf(recorded.sequence()));
        FactHeaders.put(record.headers(), FactHeaders.PREVIOUS_SEQUENCE, String.valueOf(previous));
        FactHeaders.put(record.headers(), FactHeaders.CORRELATION, recorded.correlation());
        FactHeaders.put(record.headers(), FactHeaders.CONTENT_TYPE, "application/json");
        return record;
    }
}
