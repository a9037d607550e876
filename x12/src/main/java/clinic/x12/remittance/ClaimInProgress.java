package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.Position;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2100 being read, with the services of 2110 in it. */
final class ClaimInProgress {
    private static final int LAST_TRIPLET = 17;

    private final Position at;
    private final String number;
    private final String status;
    private final Amount charge;
    private final Amount paid;
    private final @Nullable Amount patientResponsibility;
    private final Segment header;
    private final Details details = new Details();
    private final List<Name> names = new ArrayList<>();
    private final List<RemittedService> services = new ArrayList<>();
    private @Nullable ServiceInProgress service;

    ClaimInProgress(Segment claim, Values values) {
        at = claim.at();
        header = claim;
        number = values.required(claim, 1, "2100");
        status = values.required(claim, 2, "2100");
        charge = values.amount(claim, 3, "2100");
        paid = values.amount(claim, 4, "2100");
        patientResponsibility = values.optionalAmount(claim, 5, "2100");
    }

    /** False when the segment has no place in a claim. */
    boolean on(Segment segment, Values values) {
        if (segment.is("SVC")) {
            closeService();
            service = new ServiceInProgress(segment, values);
            return true;
        }
        if (service != null) return service.details.on(segment, "2110", values);
        if (segment.is("NM1")) {
            names.add(name(segment));
            return true;
        }
        if (segment.is("MOA") || segment.is("MIA")) {
            remarks(segment);
            return true;
        }
        // PER names the payer's contact for this claim; posting has no use for it.
        return segment.is("PER") || details.on(segment, "2100", values);
    }

    private static Name name(Segment segment) {
        return new Name(
                segment.element(1).toUpperCase(java.util.Locale.ROOT),
                segment.element(2).equals("1"),
                orNull(segment.element(3)),
                orNull(segment.element(4)),
                orNull(segment.element(8)),
                orNull(segment.element(9)));
    }

    private void remarks(Segment segment) {
        int[] elements = segment.is("MOA") ? new int[] {3, 4, 5, 6, 7} : new int[] {5, 20, 21, 22, 23};
        for (int element : elements)
            if (segment.has(element)) details.remarks.add(new Remark("HE", segment.element(element)));
    }

    private void closeService() {
        if (service != null) services.add(service.finish());
        service = null;
    }

    RemittedClaim finish(Findings findings) {
        closeService();
        if (names.stream().noneMatch(name -> name.role().equals("QC")))
            findings.forgiven(
                    "SEGMENT_MISSING",
                    "The patient of claim " + number + " is not named (NM1*QC), which the guide demands.",
                    at,
                    "2100",
                    "NM1");
        return new RemittedClaim(
                at,
                number,
                status,
                charge,
                paid,
                patientResponsibility,
                orNull(header.element(6)),
                orNull(header.element(7)),
                orNull(header.element(8)),
                orNull(header.element(9)),
                details.adjustments,
                names,
                details.references,
                details.dates,
                details.supplements,
                details.quantities,
                details.remarks,
                services);
    }

    /** What a claim and a service have in common. */
    private static final class Details {
        private final List<Adjustment> adjustments = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Dated> dates = new ArrayList<>();
        private final List<Supplement> supplements = new ArrayList<>();
        private final List<Quantity> quantities = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        boolean on(Segment segment, String loop, Values values) {
            switch (segment.id()) {
                case "CAS" -> adjustments(segment, loop, values);
                case "REF" -> references.add(new Reference(segment.element(1), segment.element(2)));
                case "DTM" -> {
                    var date = values.date(segment, 2, loop);
                    if (date != null) dates.add(new Dated(segment.element(1), date));
                }
                case "AMT" -> supplements.add(new Supplement(segment.element(1), values.amount(segment, 2, loop)));
                case "QTY" -> {
                    var quantity = values.quantity(segment, 2, loop);
                    if (quantity != null) quantities.add(new Quantity(segment.element(1), quantity));
                }
                case "LQ" -> remarks.add(new Remark(segment.element(1), segment.element(2)));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void adjustments(Segment segment, String loop, Values values) {
            for (int element = 2; element <= LAST_TRIPLET; element += 3) {
                if (!segment.has(element) && !segment.has(element + 1)) continue;
                adjustments.add(new Adjustment(
                        values.code(segment, 1),
                        values.required(segment, element, loop).toUpperCase(java.util.Locale.ROOT),
                        values.amount(segment, element + 1, loop),
                        values.quantity(segment, element + 2, loop)));
            }
        }
    }

    /** Loop 2110 being read. */
    private static final class ServiceInProgress {
        private final Details details = new Details();
        private final Segment header;
        private final Amount charge;
        private final Amount paid;
        private final java.math.@Nullable BigDecimal quantity;
        private final java.math.@Nullable BigDecimal originalQuantity;

        ServiceInProgress(Segment header, Values values) {
            this.header = header;
            charge = values.amount(header, 2, "2110");
            paid = values.amount(header, 3, "2110");
            quantity = values.quantity(header, 5, "2110");
            originalQuantity = values.quantity(header, 7, "2110");
            values.required(header, 1, "2110");
        }

        RemittedService finish() {
            return new RemittedService(
                    header.at(),
                    procedure(1),
                    charge,
                    paid,
                    quantity,
                    header.has(6) ? procedure(6) : null,
                    originalQuantity,
                    details.dates,
                    details.adjustments,
                    details.references,
                    details.supplements,
                    details.quantities,
                    details.remarks);
        }

        private Procedure procedure(int element) {
            var modifiers = header.components(element).stream()
                    .skip(2)
                    .limit(4)
                    .map(String::strip)
                    .filter(modifier -> !modifier.isEmpty())
                    .toList();
            return new Procedure(header.component(element, 1), header.component(element, 2), modifiers);
        }
    }
}
