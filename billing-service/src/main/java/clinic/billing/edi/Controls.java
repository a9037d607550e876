package clinic.billing.edi;

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
    public record Numbers(long interchange, long group, String set) {}

    /** To be called outside the transaction that submits: drawing a number would give it an id too early. */
    public Numbers next() {
        return jdbc.sql("select nextval('interchange_control_seq') as interchange, nextval('group_control_seq') as grp,"
                        + " nextval('set_control_seq') as set")
                .query((row, n) ->
                        new Numbers(row.getLong("interchange"), row.getLong("grp"), String.valueOf(row.getLong("set"))))
                .single();
    }
}
