package clinic.billing.remittance;

import clinic.platform.aggregate.DecidedAggregate;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "remittance")
public final class Remittance extends DecidedAggregate<RemittanceCommand, RemittanceState, RemittanceEvent> {

    private static final String KIND = "remittance-";

    public Remittance(String id) {
        super(id, new RemittanceDecider());
    }

    /** Whether an id is of this kind: another kind's events would be folded by the wrong model. */
    public static boolean isId(String id) {
        return id.startsWith(KIND);
    }

    /** Derived from what makes a payment this payment, so that a second file about it meets the same aggregate. */
    public static String id(Advice advice) {
        String payment = String.join(
                "|",
                advice.payerTaxId(),
                advice.trace(),
                String.valueOf(advice.paymentCents()),
                advice.paymentDate().toString());
        return KIND + UUID.nameUUIDFromBytes(payment.getBytes(StandardCharsets.UTF_8));
    }
}
