package clinic.billing.remittance;

import clinic.billing.charge.ChargeLine;
import clinic.billing.claim.Adjustment;
import clinic.billing.claim.Settlement;
import clinic.billing.remittance.AdjustmentRules.Place;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Advice.LinePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the payer's words on a claim to where each cent belongs. */
public final class Settling {

    private Settling() {}

    /** @param ours the claim's lines, matched by line number, else by code */
    public static Settlement settle(
            String remittanceId, String trace, ClaimPayment payment, List<ChargeLine> ours, AdjustmentRules rules) {
        return settle(remittanceId, trace, payment, ours, rules, payment.forwardedTo());
    }

    /**
     * @param forwardedTo the payer that has the claim now: what this one leaves to the patient, that one decides, so until
     *     then it is owed by payers
     */
    public static Settlement settle(
            String remittanceId,
            String trace,
            ClaimPayment payment,
            List<ChargeLine> ours,
            AdjustmentRules given,
            @Nullable String forwardedTo) {
        AdjustmentRules rules = forwardedTo == null ? given : given.layingNothingOnThePatient();
        List<Settlement.Line> lines = new ArrayList<>();
        for (LinePayment line : payment.lines()) {
            lines.add(new Settlement.Line(
                    number(line, payment.claimNumber(), ours),
                    line.code(),
                    line.chargeCents(),
                    line.paidCents(),
                    sum(line.adjustments(), rules, Place.CONTRACTUAL),
                    sum(line.adjustments(), rules, Place.PATIENT),
                    sum(line.adjustments(), rules, Place.OPEN),
                    line.adjustments(),
                    line.remarks()));
        }
        List<Adjustment> all = Stream.concat(
                        payment.adjustments().stream(),
                        payment.lines().stream().flatMap(line -> line.adjustments().stream()))
                .toList();
        return new Settlement(
                remittanceId,
                trace,
                payment.statusCode(),
                payment.chargeCents(),
                payment.paidCents(),
                sum(all, rules, Place.CONTRACTUAL),
                sum(all, rules, Place.PATIENT),
                sum(all, rules, Place.OPEN),
                payment.payerControlNumber(),
                payment.adjustments(),
                lines,
                forwardedTo);
    }

    /** How a line is named in REF 6R. */
    public static String lineControl(String claimNumber, int line) {
        return claimNumber + "-" + line;
    }

    private static int number(LinePayment line, String claimNumber, List<ChargeLine> ours) {
        return ours.stream()
                .filter(own -> lineControl(claimNumber, own.number()).equals(line.lineControl()))
                .findFirst()
                .or(() -> ours.stream()
                        .filter(own -> own.code().equals(line.code()))
                        .findFirst())
                .map(ChargeLine::number)
                .orElse(0);
    }

    private static long sum(List<Adjustment> adjustments, AdjustmentRules rules, Place place) {
        return adjustments.stream()
                .filter(adjustment -> rules.of(adjustment) == place)
                .mapToLong(Adjustment::cents)
                .sum();
    }
}
