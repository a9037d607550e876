package clinic.x12.remittance;

import clinic.x12.Amount;
import java.util.List;
import java.util.stream.Stream;

/** Every amount of a remittance. */
final class Amounts {
    private Amounts() {}

    static Stream<Amount> of(Remittance remittance) {
        return Stream.of(
                        Stream.of(remittance.payment().amount()),
                        remittance.groups().stream().flatMap(group -> figures(group.sums())),
                        remittance.claims().stream().flatMap(Amounts::of),
                        remittance.providerAdjustments().stream().map(ProviderAdjustment::amount))
                .flatMap(each -> each);
    }

    private static Stream<Amount> of(RemittedClaim claim) {
        return Stream.of(
                        Stream.of(claim.charge(), claim.paid()),
                        Stream.ofNullable(claim.patientResponsibility()),
                        adjustments(claim.adjustments()),
                        figures(claim.decisions()),
                        supplements(claim.supplements()),
                        claim.services().stream().flatMap(Amounts::of))
                .flatMap(each -> each);
    }

    private static Stream<Amount> of(RemittedService service) {
        return Stream.of(
                        Stream.of(service.charge(), service.paid()),
                        adjustments(service.adjustments()),
                        supplements(service.supplements()))
                .flatMap(each -> each);
    }

    private static Stream<Amount> adjustments(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount);
    }

    private static Stream<Amount> supplements(List<Supplement> supplements) {
        return supplements.stream().map(Supplement::amount);
    }

    private static Stream<Amount> figures(List<Figures> figures) {
        return figures.stream().flatMap(each -> each.amounts().values().stream());
    }
}
