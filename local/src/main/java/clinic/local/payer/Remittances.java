package clinic.local.payer;

import clinic.x12.Address;
import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.claim.BillingProvider;
import clinic.x12.claim.Payer;
import clinic.x12.remittance.Party;
import clinic.x12.remittance.Payment;
import clinic.x12.remittance.ProviderAdjustment;
import clinic.x12.remittance.Reference;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The payment that a payer's words on claims come to. */
final class Remittances {
    private static final Address ADDRESS = new Address("1 PAYER PLAZA", "SPRINGFIELD", "IL", "62701");

    private Remittances() {}

    static Remittance of(Envelope envelope, Payer payer, BillingProvider payee, List<Word> words, String trace) {
        var today = envelope.writtenAt().toLocalDate();
        var remitted = words.stream().flatMap(word -> word.claims().stream()).toList();
        var adjustments = new ArrayList<>(
                words.stream().flatMap(word -> word.adjustments().stream()).toList());
        long left = remitted.stream().mapToLong(claim -> claim.paid().cents()).sum()
                - adjustments.stream().mapToLong(each -> each.amount().cents()).sum()
                - words.getFirst().errorCents();
        if (left < 0) adjustments.add(carriedForward(payee, today, trace, left));
        long paid = Math.max(left, 0);
        var payment = new Payment(paid == 0 ? "H" : "I", Amount.of(paid), "C", paid == 0 ? "NON" : "ACH", today);
        return new Remittance(
                envelope,
                Position.NONE,
                payment,
                new Trace(trace, originator(payer)),
                today,
                new Party(
                        payer.name(),
                        null,
                        null,
                        payer.address() == null ? ADDRESS : payer.address(),
                        List.of(new Reference("2U", payer.id()))),
                new Party(
                        payee.name(), "XX", payee.npi(), payee.address(), List.of(new Reference("TJ", payee.taxId()))),
                remitted,
                adjustments,
                List.of());
    }

    /** No payment is below zero: what the payer would have to take it takes from its next one. */
    private static ProviderAdjustment carriedForward(BillingProvider payee, LocalDate today, String trace, long cents) {
        return new ProviderAdjustment(
                payee.npi(), LocalDate.of(today.getYear(), 12, 31), "FB", trace, Amount.of(cents));
    }

    /** Ten characters, the same for the same payer (TRN03: 1 and a tax number). */
    private static String originator(Payer payer) {
        return "1%09d".formatted(Math.floorMod(payer.id().hashCode(), 1_000_000_000));
    }

    /** The same payment in another file. */
    static Remittance again(Envelope envelope, Remittance once) {
        return new Remittance(
                envelope,
                Position.NONE,
                once.payment(),
                once.trace(),
                once.productionDate(),
                once.payer(),
                once.payee(),
                once.claims(),
                once.providerAdjustments(),
                List.of());
    }
}
