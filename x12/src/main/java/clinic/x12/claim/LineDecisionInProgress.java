package clinic.x12.claim;

import clinic.x12.Position;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loop 2430 being read. */
final class LineDecisionInProgress {
    private final Segment header;
    private final long paidCents;
    private final @Nullable BigDecimal quantity;
    private final List<OtherAdjustment> adjustments = new ArrayList<>();
    private @Nullable LocalDate decided;
    private @Nullable Long remaining;

    LineDecisionInProgress(Segment header, Values values) {
        this.header = header;
        paidCents = values.amount(header, 2, "2430").cents();
        quantity = values.quantity(header, 5, "2430");
    }

    /** SVD02. */
    Position at() {
        return header.at(2);
    }

    void on(Segment segment, Values values) {
        switch (segment.id()) {
            case "CAS" -> Adjusting.read(segment, "2430", values, adjustments);
            case "DTP" -> decided = values.date(segment, 3, "2430");
            case "AMT" -> remaining = values.amount(segment, 2, "2430").cents();
            default -> throw new IllegalStateException("No such segment in 2430: " + segment);
        }
    }

    LineDecision finish() {
        return new LineDecision(
                header.element(1),
                paidCents,
                header.component(3, 2),
                LineInProgress.modifiers(header, 3),
                Objects.requireNonNullElse(quantity, BigDecimal.ZERO),
                adjustments,
                Objects.requireNonNullElse(decided, LocalDate.EPOCH),
                remaining);
    }
}
