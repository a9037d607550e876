package clinic.journeys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A message that no consumer can take in. */
record Poison(String key, Headers headers, byte[] data) {

    /** What is wrong with a message that would else be the next fact. */
    @FunctionalInterface
    interface Change {
        Poison of(Poison fact);
    }

    static Poison withoutHeaders(String key, byte[] data) {
        return new Poison(key, new RecordHeaders(), data);
    }

    /** What would be the next fact of this one's aggregate: a patient's arrival. */
    static Poison after(ConsumerRecord<String, byte[]> newest) {
        long sequence = Long.parseLong(text(newest.headers(), "ce_sequence"));
        return new Poison(newest.key(), new RecordHeaders(newest.headers()), newest.value())
                .with("ce_id", UUID.randomUUID().toString())
                .with("ce_previoussequence", Long.toString(sequence))
                .with("ce_sequence", Long.toString(sequence + 1))
                .type("clinic.booking.patient-arrived.v1");
    }

    Poison type(String type) {
        return with("ce_type", type);
    }

    Poison data(byte[] other) {
        return new Poison(key, headers, other);
    }

    private Poison with(String name, String value) {
        Headers changed = new RecordHeaders(headers).remove(name);
        changed.add(name, value.getBytes(StandardCharsets.UTF_8));
        return new Poison(key, changed, data);
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
