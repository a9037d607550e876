package clinic.billing.edi;

import clinic.x12.Envelope;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where claims go to and answers come from.
 *
 * @param directory holds {@code to-payer} and {@code from-payer}; without one nothing is carried and nothing fetched
 * @param usage ISA15: {@code P} for claims that count, {@code T} for a test
 */
@ConfigurationProperties("clinic.billing.clearing-house")
public record ClearingHouse(
        @Nullable Path directory, String senderId, String receiverId, String receiverName, String usage) {

    public static final String OTHER_USAGE =
            "Its envelope (ISA15) says test where we exchange real files, or the reverse.";

    /** A test must never be posted, nor claims that count be answered by one. */
    public boolean takes(Envelope envelope) {
        return envelope.production() == production();
    }

    public boolean production() {
        return usage.equals("P");
    }
}
