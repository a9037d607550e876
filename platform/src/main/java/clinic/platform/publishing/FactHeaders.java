package clinic.platform.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the CloudEvents 1.0 attributes in Kafka's binary mode, and of our three extensions. */
public final class FactHeaders {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    /** Sequence of the stored event behind this fact. */
    public static final String SEQUENCE = "ce_sequence";
    /** Sequence behind the fact published before this one for the same aggregate; {@value #NONE} if this is the first. */
    public static final String PREVIOUS_SEQUENCE = "ce_previoussequence";

    public static final String CORRELATION = "ce_correlation";
    public static final String NONE = "-1";

    private FactHeaders() {}

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static @Nullable String get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
