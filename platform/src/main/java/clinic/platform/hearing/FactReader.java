package clinic.platform.hearing;

import clinic.platform.publishing.FactHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Reads a Kafka record as the CloudEvent it should be. */
final class FactReader {

    /** What an id or a type looks like: anything else could not even be written down in a table. */
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");

    private FactReader() {}

    /** @throws UnreadableFact naming the attribute that is missing or wrong */
    static Fact read(Headers headers, byte[] data) {
        return new Fact(
                required(headers, FactHeaders.ID),
                name(headers, FactHeaders.TYPE),
                name(headers, FactHeaders.SUBJECT),
                number(headers, FactHeaders.SEQUENCE),
                number(headers, FactHeaders.PREVIOUS_SEQUENCE),
                time(headers),
                required(headers, FactHeaders.CORRELATION),
                data);
    }

    /** Whose fact this is, as well as can be told from a record that may be rubbish. */
    static String aggregateOf(ConsumerRecord<byte[], byte[]> record) {
        String subject = FactHeaders.get(record.headers(), FactHeaders.SUBJECT);
        return subject != null && isName(subject) ? subject : "unknown-" + record.partition() + "-" + record.offset();
    }

    static String typeOf(Headers headers) {
        String type = FactHeaders.get(headers, FactHeaders.TYPE);
        return type != null && isName(type) ? type : "unknown";
    }

    /** Its place among the facts of its aggregate, if the record says so. */
    static Optional<Long> sequenceOf(Headers headers) {
        try {
            return Optional.of(number(headers, FactHeaders.SEQUENCE));
        } catch (UnreadableFact e) {
            return Optional.empty();
        }
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static String name(Headers headers, String name) {
        String value = required(headers, name);
        if (!isName(value)) {
            throw new UnreadableFact("the header " + name + " is not a name");
        }
        return value;
    }

    private static String required(Headers headers, String name) {
        String value = FactHeaders.get(headers, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableFact("the header " + name + " is missing");
        }
        return value;
    }

    private static long number(Headers headers, String name) {
        String value = required(headers, name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new UnreadableFact("the header " + name + " is not a number");
        }
    }

    private static Instant time(Headers headers) {
        try {
            return Instant.parse(required(headers, FactHeaders.TIME));
        } catch (DateTimeException e) {
            throw new UnreadableFact("the header " + FactHeaders.TIME + " is not a time");
        }
    }
}
