package clinic.billing.remittance;

import clinic.platform.aggregate.DecidedAggregate;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "remittance")
public final class Remittance extends DecidedAggregate<RemittanceCommand, RemittanceState, RemittanceEvent> {

    public Remittance(String id) {
        super(id, new RemittanceDecider());
    }

    /** Derived from what makes a payment this payment, so that a second file about it meets the same aggregate. */
    public static String id(Advice advice) {
        String payment = String.join(
                "|",
                advice.payerTaxId(),
                advice.trace(),
                String.valueOf(advice.paymentCents()),
                advice.paymentDate().toString());
        return "remittance-" + UUID.nameUUIDFromBytes(payment.getBytes(StandardCharsets.UTF_8));
    }
}
