package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2110: how one service line was decided.
 *
 * @param at the SVC segment
 * @param procedure SVC01, as adjudicated
 * @param charge SVC02
 * @param paid SVC03
 * @param revenueCode SVC04
 * @param quantity SVC05, units paid; none means one
 * @param original SVC06, what was billed, where the payer re-coded it
 * @param originalQuantity SVC07
 */
public record RemittedService(
        Position at,
        Procedure procedure,
        Amount charge,
        Amount paid,
        @Nullable String revenueCode,
        @Nullable BigDecimal quantity,
        @Nullable Procedure original,
        @Nullable BigDecimal originalQuantity,
        List<Dated> dates,
        List<Adjustment> adjustments,
        List<Reference> references,
        List<Supplement> supplements,
        List<Quantity> quantities,
        List<Remark> remarks) {
    public RemittedService {
        dates = List.copyOf(dates);
        adjustments = List.copyOf(adjustments);
        references = List.copyOf(references);
        supplements = List.copyOf(supplements);
        quantities = List.copyOf(quantities);
        remarks = List.copyOf(remarks);
    }

    public RemittedService(
            Position at,
            Procedure procedure,
            Amount charge,
            Amount paid,
            @Nullable BigDecimal quantity,
            @Nullable Procedure original,
            @Nullable BigDecimal originalQuantity,
            List<Dated> dates,
            List<Adjustment> adjustments,
            List<Reference> references,
            List<Supplement> supplements,
            List<Quantity> quantities,
            List<Remark> remarks) {
        this(
                at,
                procedure,
                charge,
                paid,
                null,
                quantity,
                original,
                originalQuantity,
                dates,
                adjustments,
                references,
                supplements,
                quantities,
                remarks);
    }

    /** REF*6R: the control number we gave the line. */
    public Optional<String> lineControlNumber() {
        return references.stream()
                .filter(reference -> reference.qualifier().equals("6R"))
                .map(Reference::value)
                .findFirst();
    }
}
