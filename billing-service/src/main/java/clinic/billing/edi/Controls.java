package clinic.billing.edi;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Control numbers, none of them ever used twice. */
@Component
public class Controls {

    private final JdbcClient jdbc;

    Controls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param set ST02, as text of at least four digits */
    public record Numbers(long interchange, long group, String set) {

        public String batchId() {
            return batch(batchReference());
        }

        /** BHT03, by which a payer's answer names what it answers. */
        public String batchReference() {
            return String.valueOf(interchange);
        }
    }

    private static String batch(String reference) {
        return "batch-" + reference;
    }

    /** @param reference the BHT03 that an answer repeats; empty or zero where the payer does not know it */
    public static @Nullable String answeredBatch(String reference) {
        return reference.matches("0*") ? null : batch(reference);
    }

    /** To be called outside the transaction that submits: drawing a number would give it an id too early. */
    public Numbers next() {
        return jdbc.sql("select nextval('interchange_control_seq') as interchange, nextval('group_control_seq') as grp,"
                        + " nextval('set_control_seq') as set")
                .query((row, n) ->
                        new Numbers(row.getLong("interchange"), row.getLong("grp"), String.valueOf(row.getLong("set"))))
                .single();
    }
}
