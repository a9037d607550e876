package clinic.billing.claim;

import clinic.billing.care.SignedSession;
import clinic.billing.charge.ChargeLine;
import java.time.LocalDate;
import java.util.List;

/** A claim priced and checked: what {@link ClaimDecider} stores after it has looked at the dossier. */
record Preparation(Pricing pricing, List<Check> checks) {

    static Preparation of(SignedSession session, String claimNumber, Dossier dossier, LocalDate today) {
        Pricing pricing = price(session, dossier);
        return new Preparation(pricing, new Scrub(session, claimNumber, dossier, pricing, today).checks());
    }

    boolean clean() {
        return checks.stream().noneMatch(Check::stops);
    }

    private static Pricing price(SignedSession session, Dossier dossier) {
        Insured.Coverage coverage = dossier.coverage();
        if (coverage == null) {
            return Pricing.NONE;
        }
        List<ChargeLine> lines = dossier.book().lines(session, coverage.payerId(), coverage.filingCode());
        long total = lines.stream().mapToLong(ChargeLine::cents).sum();
        Payer payer = dossier.payer();
        return new Pricing(
                coverage.payerId(),
                payer == null ? coverage.payerName() : payer.name(),
                coverage.coverageId(),
                coverage.authorizationNumber(),
                lines,
                total);
    }
}
