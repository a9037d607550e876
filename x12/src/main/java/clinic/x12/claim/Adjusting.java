package clinic.x12.claim;

import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.List;
import java.util.Locale;

/** Reads the triplets of a CAS segment. */
final class Adjusting {
    private static final int LAST_TRIPLET = 17;
    private static final int MOST = 1_000;

    private Adjusting() {}

    static void read(Segment segment, String loop, Values values, List<OtherAdjustment> into) {
        for (int element = 2; element <= LAST_TRIPLET; element += 3) {
            if (!segment.has(element) && !segment.has(element + 1)) continue;
            if (into.size() == MOST) {
                values.tooMany(segment);
                return;
            }
            into.add(new OtherAdjustment(
                    values.code(segment, 1),
                    values.required(segment, element, loop).toUpperCase(Locale.ROOT),
                    values.amount(segment, element + 1, loop).cents(),
                    values.quantity(segment, element + 2, loop)));
        }
    }
}
