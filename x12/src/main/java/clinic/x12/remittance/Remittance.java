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
 * @param references REF of the header: EV whom it is for, F2 the payer's system
 * @param currency CUR02, none for dollars
 * @param productionDate DTM*405, end of the payer's adjudication cycle
 * @param groups LX with what TS3 and TS2 say
 */
public record Remittance(
        Envelope envelope,
        Position at,
        Payment payment,
        Trace trace,
        @Nullable String currency,
        List<Reference> references,
        @Nullable LocalDate productionDate,
        Party payer,
        Party payee,
        List<ClaimGroup> groups,
        List<RemittedClaim> claims,
        List<ProviderAdjustment> providerAdjustments,
        List<Finding> findings) {
    public Remittance {
        references = List.copyOf(references);
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
        providerAdjustments = List.copyOf(providerAdjustments);
        findings = List.copyOf(findings);
    }

    /** Without what few payers say. */
    public Remittance(
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
        this(
                envelope,
                at,
                payment,
                trace,
                null,
                List.of(),
                productionDate,
                payer,
                payee,
                List.of(),
                claims,
                providerAdjustments,
                findings);
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
