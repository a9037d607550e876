package clinic.billing.claims;

import clinic.billing.charge.ChargeLine;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claim's lines, each beside what the payer decided on it. */
final class Lines {

    private Lines() {}

    record Line(ChargeLine line, Settlement.@Nullable Line decided) {}

    static List<Line> of(ClaimState claim) {
        return claim.made().pricing().lines().stream()
                .map(line -> new Line(line, decided(line, claim)))
                .toList();
    }

    private static Settlement.@Nullable Line decided(ChargeLine line, ClaimState claim) {
        return Optional.ofNullable(claim.owed().settlement())
                .flatMap(settlement -> settlement.lines().stream()
                        .filter(each -> each.number() == line.number())
                        .findFirst())
                .orElse(null);
    }
}
