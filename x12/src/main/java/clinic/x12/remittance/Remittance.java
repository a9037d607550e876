package clinic.x12.remittance;

import clinic.x12.Envelope;
import clinic.x12.Finding;
import clinic.x12.Position;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One 835 transaction: a payment, or the notice that there is none, and the claims it answers.
 *
 * @param at the ST segment
 * @param productionDate DTM*405, end of the payer's adjudication cycle
 */
public record Remittance(
        Envelope envelope,
        Position at,
        Payment payment,
        Trace trace,
        @Nullable LocalDate productionDate,
        Party payer,
        Party payee,
        List<RemittedClaim> claims,
        List<ProviderAdjustment> providerAdjustments,
        List<Finding> findings) {
    public Remittance {
        claims = List.copyOf(claims);
        providerAdjustments = List.copyOf(providerAdjustments);
        findings = List.copyOf(findings);
    }

    /** No finding is an error. Says nothing about {@link Balances}. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** Nothing in it is in doubt and all three balances hold: the only state in which it may be posted. */
    public boolean postable() {
        return valid() && Balances.of(this).hold();
    }
}
