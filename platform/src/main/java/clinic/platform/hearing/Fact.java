package clinic.platform.hearing;

import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as it came: a CloudEvents 1.0 message in binary mode.
 *
 * @param previousSequence sequence of the fact published before this one for the same aggregate; -1 if this is the first
 */
public record Fact(
        String id,
        String type,
        String aggregateId,
        long sequence,
        long previousSequence,
        Instant time,
        String correlation,
        byte[] data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as the consumer's own cut-down copy; fields it does not name are passed over. */
    public <T> T as(Class<T> body) {
        try {
            ObjectReader reader = JSON.readerFor(body)
                    .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            return reader.readValue(data);
        } catch (JacksonException e) {
            throw new UnreadableFact(
                    type + " can't be read as " + body.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
