package clinic.local.payer;

import clinic.x12.Address;
import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.claim.BillingProvider;
import clinic.x12.claim.Payer;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.claim.ServiceLine;
import clinic.x12.remittance.Dated;
import clinic.x12.remittance.Name;
import clinic.x12.remittance.Party;
import clinic.x12.remittance.Payment;
import clinic.x12.remittance.Procedure;
import clinic.x12.remittance.Reference;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.RemittedService;
import clinic.x12.remittance.Supplement;
import clinic.x12.remittance.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The payment for a group of claims, as the members' scenarios decide them. */
final class Remittances {
    private static final Address ADDRESS = new Address("1 PAYER PLAZA", "SPRINGFIELD", "IL", "62701");

    private Remittances() {}

    static Remittance of(
            Envelope envelope,
            Payer payer,
            BillingProvider payee,
            List<ProfessionalClaim> claims,
            Scenarios scenarios,
            long errorCents) {
        var today = envelope.writtenAt().toLocalDate();
        var remitted = claims.stream()
                .map(claim -> claim(claim, scenarios.of(claim), today))
                .toList();
        long paid = remitted.stream().mapToLong(claim -> claim.paid().cents()).sum() - errorCents;
        var payment = new Payment(
                paid == 0 ? "H" : "I",
                Amount.of(Math.abs(paid)),
                paid < 0 ? "D" : "C",
                paid == 0 ? "NON" : "ACH",
                today);
        return new Remittance(
                envelope,
                Position.NONE,
                payment,
                new Trace("EFT" + envelope.interchangeControl(), originator(payer)),
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
                List.of(),
                List.of());
    }

    /** Ten characters, the same for the same payer (TRN03: 1 and a tax number). */
    private static String originator(Payer payer) {
        return "1%09d".formatted(Math.floorMod(payer.id().hashCode(), 1_000_000_000));
    }

    static String payerControlNumber(ProfessionalClaim claim) {
        return "ICN" + claim.number();
    }

    static String family(ProfessionalClaim claim) {
        var patient = claim.patient();
        return patient == null ? claim.subscriber().family() : patient.family();
    }

    static String given(ProfessionalClaim claim) {
        var patient = claim.patient();
        return patient == null ? claim.subscriber().given() : patient.given();
    }

    private static RemittedClaim claim(ProfessionalClaim claim, Scenario scenario, LocalDate received) {
        var decisions = scenario.decide(claim.lines());
        long paid = decisions.stream().mapToLong(Decision::paidCents).sum();
        long patient = decisions.stream().mapToLong(Decision::patientCents).sum();
        return new RemittedClaim(
                Position.NONE,
                claim.number(),
                scenario.claimStatus(),
                Amount.of(claim.chargeCents()),
                Amount.of(paid),
                patient == 0 ? null : Amount.of(patient),
                filingCode(claim.subscriber().filingCode()),
                payerControlNumber(claim),
                claim.placeOfService(),
                claim.frequency(),
                List.of(),
                names(claim),
                List.of(),
                List.of(new Dated("050", received)),
                List.of(),
                List.of(),
                List.of(),
                decisions.stream().map(Remittances::service).toList());
    }

    /** The remittance guide knows fewer kinds of insurance than the claim's: commercial and Blue Cross plans are PPOs to it. */
    private static String filingCode(String claimed) {
        return switch (claimed) {
            case "MA", "MB", "MC", "HM", "CH", "VA", "WC", "AM", "LM" -> claimed;
            case "CI", "BL" -> "12";
            default -> "ZZ";
        };
    }

    private static List<Name> names(ProfessionalClaim claim) {
        var names = new ArrayList<Name>();
        names.add(new Name(
                "QC",
                true,
                family(claim),
                given(claim),
                "MI",
                claim.subscriber().memberNumber()));
        var rendering = claim.rendering();
        if (rendering != null)
            names.add(new Name("82", true, rendering.family(), rendering.given(), "XX", rendering.npi()));
        return names;
    }

    private static RemittedService service(Decision decision) {
        ServiceLine line = decision.line();
        long allowed = decision.paidCents() + decision.patientCents();
        return new RemittedService(
                Position.NONE,
                new Procedure("HC", line.procedure(), line.modifiers()),
                Amount.of(line.chargeCents()),
                Amount.of(decision.paidCents()),
                line.quantity(),
                null,
                null,
                List.of(new Dated("472", line.serviceDate())),
                decision.adjustments(),
                List.of(new Reference("6R", line.controlNumber())),
                allowed == 0 ? List.of() : List.of(new Supplement("B6", Amount.of(allowed))),
                List.of(),
                List.of());
    }
}
