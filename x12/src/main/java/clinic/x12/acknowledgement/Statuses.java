package clinic.x12.acknowledgement;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads an STC: up to three statuses of one day and charge. */
final class Statuses {
    private static final int[] COMPOSITES = {1, 10, 11};
    private static final int MOST = 1_000;

    private Statuses() {}

    static void read(Segment segment, Values values, List<ClaimStatus.Status> into) {
        var charge = values.optionalAmount(segment, 4, "2200D");
        var effective = Objects.requireNonNullElse(values.date(segment, 2, "2200D"), LocalDate.EPOCH);
        for (int element : COMPOSITES) {
            if (element > 1 && segment.component(element, 1).isEmpty()) continue;
            if (into.size() == MOST) {
                values.tooMany(segment);
                return;
            }
            into.add(new ClaimStatus.Status(
                    segment.component(element, 1).toUpperCase(java.util.Locale.ROOT),
                    segment.component(element, 2),
                    orNull(segment.component(element, 3)),
                    effective,
                    charge == null ? new Amount(0, segment.at(4)) : charge));
        }
    }
}
