package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2110 being read. */
final class ServiceInProgress {
    private final Details details = new Details();
    private final Segment header;
    private final Amount charge;
    private final Amount paid;
    private final @Nullable BigDecimal quantity;
    private final @Nullable BigDecimal originalQuantity;

    ServiceInProgress(Segment header, Values values) {
        this.header = header;
        charge = values.amount(header, 2, "2110");
        paid = values.amount(header, 3, "2110");
        quantity = values.quantity(header, 5, "2110");
        originalQuantity = values.quantity(header, 7, "2110");
    }

    void on(Segment segment, Values values) {
        details.on(segment, "2110", values);
    }

    RemittedService finish() {
        return new RemittedService(
                header.at(),
                procedure(1),
                charge,
                paid,
                orNull(header.element(4)),
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
        return new Procedure(header.component(element, 1), header.component(element, 2), modifiers(element));
    }

    private List<String> modifiers(int element) {
        if (header.component(element, 3).isEmpty()) return List.of();
        return header.components(element).stream()
                .skip(2)
                .limit(4)
                .map(String::strip)
                .filter(modifier -> !modifier.isEmpty())
                .toList();
    }
}
