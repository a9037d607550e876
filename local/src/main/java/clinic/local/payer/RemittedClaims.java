package clinic.local.payer;

import clinic.x12.Amount;
import clinic.x12.Position;
import clinic.x12.claim.Payer;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.claim.ServiceLine;
import clinic.x12.remittance.Adjustment;
import clinic.x12.remittance.Dated;
import clinic.x12.remittance.Name;
import clinic.x12.remittance.Procedure;
import clinic.x12.remittance.Reference;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.RemittedService;
import clinic.x12.remittance.Supplement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One claim in a payment. */
final class RemittedClaims {
    private static final String REVERSAL = "22";

    private RemittedClaims() {}

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

    /** @param status CLP02 */
    static RemittedClaim of(ProfessionalClaim claim, String status, List<Decision> decisions, LocalDate received) {
        long paid = decisions.stream().mapToLong(Decision::paidCents).sum();
        long patient = decisions.stream().mapToLong(Decision::patientCents).sum();
        return new RemittedClaim(
                Position.NONE,
                claim.number(),
                status,
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
                decisions.stream().map(RemittedClaims::service).toList());
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

    /** Takes a decision back: each amount of it negated. */
    static RemittedClaim reversal(RemittedClaim decided) {
        var services = decided.services().stream()
                .map(service -> service(
                        service,
                        negated(service.charge()),
                        negated(service.paid()),
                        service.adjustments().stream()
                                .map(each -> new Adjustment(
                                        each.group(), each.reason(), negated(each.amount()), each.quantity()))
                                .toList()))
                .toList();
        return claim(decided, REVERSAL, negated(decided.charge()), negated(decided.paid()), decided.names(), services);
    }

    /** The next payer is named, so that nobody sends it the claim again. */
    static RemittedClaim passedOn(RemittedClaim decided, Payer next) {
        var names = new ArrayList<>(decided.names());
        names.add(new Name("TT", false, next.name(), null, "PI", next.id()));
        return claim(decided, decided.status(), decided.charge(), decided.paid(), names, decided.services());
    }

    /** So many cents of what is not paid have no reason. */
    static RemittedClaim unexplained(RemittedClaim decided, long cents) {
        var services = new ArrayList<>(decided.services());
        var first = services.getFirst();
        var adjustments = new ArrayList<>(first.adjustments());
        var reason = adjustments.getFirst();
        adjustments.set(
                0,
                new Adjustment(
                        reason.group(),
                        reason.reason(),
                        Amount.of(reason.amount().cents() - cents),
                        null));
        services.set(0, service(first, first.charge(), first.paid(), adjustments));
        return claim(decided, decided.status(), decided.charge(), decided.paid(), decided.names(), services);
    }

    private static Amount negated(Amount amount) {
        return Amount.of(-amount.cents());
    }

    private static RemittedClaim claim(
            RemittedClaim like,
            String status,
            Amount charge,
            Amount paid,
            List<Name> names,
            List<RemittedService> services) {
        return new RemittedClaim(
                Position.NONE,
                like.number(),
                status,
                charge,
                paid,
                status.equals(REVERSAL) ? null : like.patientResponsibility(),
                like.filingCode(),
                like.payerControlNumber(),
                like.placeOfService(),
                like.frequency(),
                like.adjustments(),
                names,
                like.references(),
                like.dates(),
                like.supplements(),
                like.quantities(),
                like.remarks(),
                services);
    }

    private static RemittedService service(
            RemittedService like, Amount charge, Amount paid, List<Adjustment> adjustments) {
        return new RemittedService(
                Position.NONE,
                like.procedure(),
                charge,
                paid,
                like.quantity(),
                like.original(),
                like.originalQuantity(),
                like.dates(),
                adjustments,
                like.references(),
                charge.cents() < 0 ? List.of() : like.supplements(),
                like.quantities(),
                like.remarks());
    }
}
