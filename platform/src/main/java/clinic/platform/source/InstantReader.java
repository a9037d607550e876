package clinic.platform.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads the moments of stored events, most of what reading an event took: a formatter that knows every calendar is asked
 * only for what is not written as {@link Instant#toString} writes it.
 */
final class InstantReader extends StdDeserializer<Instant> {

    /** Of 2026-01-01T10:00:00Z, and where the point stands if a fraction follows. */
    private static final int SHORTEST = 20;

    private static final int POINT = 19;

    /** Of 2026-01-01T10:00:00.123456789Z. */
    private static final int LONGEST = 30;

    private static final int NANO_DIGITS = 9;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            if (isUsual(text)) {
                return usual(text);
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < POINT || end >= LONGEST || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean right = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                case POINT -> c == '.' && end > SHORTEST;
                default -> c >= '0' && c <= '9';
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** @throws java.time.DateTimeException if there is no such day or time */
    static Instant usual(String text) {
        int end = text.length() - 1;
        int nanos = end > POINT ? number(text, SHORTEST, end) : 0;
        for (int digits = Math.max(0, end - SHORTEST); end > POINT && digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, POINT), nanos);
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
