package clinic.billing.edi;

import clinic.billing.claim.Adjustment;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Balance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.x12.Amount;
import clinic.x12.Finding;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.Imbalance;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.RemittedService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An 835 in our words, without names. */
public final class Advices {

    /** Each claim is posted on its own and looks at all the others of its payment. */
    private static final int MOST_CLAIMS = 2_000;

    private Advices() {}

    public static RemittanceCommand.Receive received(Remittance remittance, String fileId, String sha256) {
        Advice advice = advice(remittance);
        List<Balance> failing = Balances.of(remittance).failures().stream()
                .map(failure -> balance(failure, advice.trace()))
                .toList();
        List<String> defects = defects(remittance);
        var envelope = remittance.envelope();
        String technicalKey = String.join(
                "|",
                envelope.senderId(),
                String.valueOf(envelope.interchangeControl()),
                String.valueOf(envelope.groupControl()),
                envelope.transactionControl());
        return new RemittanceCommand.Receive(advice, failing, defects, fileId, sha256, technicalKey);
    }

    private static List<String> defects(Remittance remittance) {
        List<String> defects = new ArrayList<>(remittance.findings().stream()
                .filter(Finding::isError)
                .map(Finding::message)
                .toList());
        if (remittance.claims().size() > MOST_CLAIMS) {
            defects.add("More than " + MOST_CLAIMS + " claims in one payment; the payer can send it in parts.");
        }
        return defects;
    }

    private static Advice advice(Remittance remittance) {
        var payment = remittance.payment();
        LocalDate effective = payment.effective();
        return new Advice(
                remittance.payer().name(),
                remittance.trace().originator(),
                remittance.trace().number(),
                payment.amount().cents(),
                payment.method(),
                effective == null ? remittance.envelope().writtenAt().toLocalDate() : effective,
                remittance.claims().stream().map(Advices::claim).toList(),
                remittance.providerAdjustments().stream()
                        .map(adjustment -> new Advice.ProviderAdjustment(
                                adjustment.reason(),
                                text(adjustment.reference()),
                                adjustment.amount().cents()))
                        .toList());
    }

    private static Advice.ClaimPayment claim(RemittedClaim claim) {
        return new Advice.ClaimPayment(
                claim.number(),
                claim.status(),
                claim.charge().cents(),
                claim.paid().cents(),
                cents(claim.patientResponsibility()),
                claim.payerControlNumber(),
                adjustments(claim.adjustments()),
                claim.services().stream().map(Advices::line).toList(),
                claim.crossedOver() ? nextPayer(claim) : null);
    }

    private static String nextPayer(RemittedClaim claim) {
        return claim.name("TT").map(name -> name.family()).orElse("another payer");
    }

    private static Advice.LinePayment line(RemittedService service) {
        return new Advice.LinePayment(
                service.procedure().code(),
                service.lineControlNumber().orElse(null),
                service.charge().cents(),
                service.paid().cents(),
                adjustments(service.adjustments()),
                service.remarks().stream().map(remark -> remark.code()).toList());
    }

    private static List<Adjustment> adjustments(List<clinic.x12.remittance.Adjustment> adjustments) {
        return adjustments.stream()
                .map(each -> new Adjustment(
                        each.group(), each.reason(), each.amount().cents()))
                .toList();
    }

    private static Balance balance(Imbalance failure, String trace) {
        String claim = failure.claim();
        Integer line = failure.line();
        String where = claim == null ? trace : line == null ? claim : claim + " line " + line;
        return new Balance(
                Balance.Level.valueOf(failure.level().name()),
                failure.equation(),
                where,
                failure.leftCents(),
                failure.rightCents());
    }

    private static long cents(@Nullable Amount amount) {
        return amount == null ? 0 : amount.cents();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
