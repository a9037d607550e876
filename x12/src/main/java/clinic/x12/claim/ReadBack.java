package clinic.x12.claim;

import clinic.x12.syntax.Draft;

/** Compares what was meant with what was read, through what writing cannot keep: accents, and blanks at the ends. */
final class ReadBack {
    private ReadBack() {}

    static boolean same(ProfessionalClaim meant, ProfessionalClaim read) {
        return plain(meant).equals(plain(read));
    }

    private static ProfessionalClaim plain(ProfessionalClaim claim) {
        var s = claim.subscriber();
        var subscriber = new Subscriber(
                s.payerResponsibility(),
                s.groupNumber(),
                s.filingCode(),
                Draft.plain(s.memberNumber()),
                "",
                "",
                null,
                s.birthDate(),
                s.sex(),
                s.insuranceType(),
                null);
        var billing = claim.billingProvider();
        return new ProfessionalClaim(
                new BillingProvider("", billing.npi(), billing.taxId(), billing.taxonomy(), AddressInProgress.NONE),
                subscriber,
                null,
                new Payer("", Draft.plain(claim.payer().id())),
                claim.number(),
                claim.chargeCents(),
                claim.placeOfService(),
                claim.frequency(),
                claim.diagnoses(),
                claim.authorizationNumber(),
                claim.originalPayerControlNumber(),
                null,
                claim.lines().stream().map(ReadBack::plain).toList());
    }

    private static ServiceLine plain(ServiceLine line) {
        return new ServiceLine(
                line.controlNumber(),
                line.procedure(),
                line.modifiers(),
                null,
                line.chargeCents(),
                line.quantity(),
                line.diagnosisPointers(),
                line.serviceDate(),
                line.drug(),
                new LineDetail(
                        line.detail().lastServiceDate(),
                        line.detail().unit(),
                        line.detail().placeOfService(),
                        java.util.List.of(),
                        null,
                        java.util.List.of(),
                        line.detail().decisions(),
                        java.util.List.of()));
    }
}
