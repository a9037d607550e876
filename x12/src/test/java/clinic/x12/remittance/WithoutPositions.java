package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.Position;
import java.util.HashMap;
import java.util.List;

/** A remittance as if it had not been read from anywhere, to compare it with what was written. */
final class WithoutPositions {
    private WithoutPositions() {}

    static Remittance of(Remittance read) {
        var payment = read.payment();
        return new Remittance(
                read.envelope(),
                Position.NONE,
                new Payment(
                        payment.handling(),
                        of(payment.amount()),
                        payment.direction(),
                        payment.method(),
                        payment.effective(),
                        payment.format(),
                        payment.from(),
                        payment.originator(),
                        payment.originatorSupplement(),
                        payment.to()),
                read.trace(),
                read.currency(),
                read.references(),
                read.productionDate(),
                read.payer(),
                read.payee(),
                read.groups().stream()
                        .map(group -> new ClaimGroup(
                                group.number(),
                                Position.NONE,
                                group.sums().stream().map(WithoutPositions::of).toList()))
                        .toList(),
                read.claims().stream().map(WithoutPositions::of).toList(),
                read.providerAdjustments().stream()
                        .map(each -> new ProviderAdjustment(
                                each.provider(),
                                each.fiscalPeriodEnd(),
                                each.reason(),
                                each.reference(),
                                of(each.amount())))
                        .toList(),
                read.findings());
    }

    private static RemittedClaim of(RemittedClaim claim) {
        return new RemittedClaim(
                Position.NONE,
                claim.number(),
                claim.status(),
                of(claim.charge()),
                of(claim.paid()),
                claim.patientResponsibility() == null ? null : of(claim.patientResponsibility()),
                claim.filingCode(),
                claim.payerControlNumber(),
                claim.placeOfService(),
                claim.frequency(),
                adjustments(claim.adjustments()),
                claim.names(),
                claim.references(),
                claim.dates(),
                supplements(claim.supplements()),
                claim.quantities(),
                claim.decisions().stream().map(WithoutPositions::of).toList(),
                claim.services().stream().map(WithoutPositions::of).toList(),
                claim.group(),
                claim.inpatient());
    }

    private static Figures of(Figures figures) {
        var amounts = new HashMap<Integer, Amount>();
        figures.amounts().forEach((element, amount) -> amounts.put(element, of(amount)));
        return new Figures(figures.segment(), Position.NONE, amounts, figures.quantities(), figures.texts());
    }

    private static RemittedService of(RemittedService service) {
        return new RemittedService(
                Position.NONE,
                service.procedure(),
                of(service.charge()),
                of(service.paid()),
                service.revenueCode(),
                service.quantity(),
                service.original(),
                service.originalQuantity(),
                service.dates(),
                adjustments(service.adjustments()),
                service.references(),
                supplements(service.supplements()),
                service.quantities(),
                service.remarks());
    }

    private static List<Adjustment> adjustments(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(each -> new Adjustment(each.group(), each.reason(), of(each.amount()), each.quantity()))
                .toList();
    }

    private static List<Supplement> supplements(List<Supplement> supplements) {
        return supplements.stream()
                .map(each -> new Supplement(each.qualifier(), of(each.amount())))
                .toList();
    }

    private static Amount of(Amount amount) {
        return Amount.of(amount.cents());
    }
}
