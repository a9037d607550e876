package clinic.x12.remittance;

import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** What a claim and a service have in common, being read. */
final class Details {
    private static final int LAST_TRIPLET = 17;
    private static final int MOST = 1_000;

    final List<Adjustment> adjustments = new ArrayList<>(4);
    final List<Reference> references = new ArrayList<>(2);
    final List<Dated> dates = new ArrayList<>(2);
    final List<Supplement> supplements = new ArrayList<>(2);
    final List<Quantity> quantities = new ArrayList<>(0);
    final List<Remark> remarks = new ArrayList<>(0);

    void on(Segment segment, String loop, Values values) {
        switch (segment.id()) {
            case "CAS" -> adjustments(segment, loop, values);
            case "REF" -> add(references, new Reference(segment.element(1), segment.element(2)), segment, values);
            case "DTM" -> {
                var date = values.date(segment, 2, loop);
                if (date != null) add(dates, new Dated(segment.element(1), date), segment, values);
            }
            case "AMT" ->
                add(supplements, new Supplement(segment.element(1), values.amount(segment, 2, loop)), segment, values);
            case "QTY" -> {
                var quantity = values.quantity(segment, 2, loop);
                if (quantity != null) add(quantities, new Quantity(segment.element(1), quantity), segment, values);
            }
            case "LQ" -> add(remarks, new Remark(segment.element(1), segment.element(2)), segment, values);
            // PER names the payer's contact for this claim; posting has no use for it.
            case "PER" -> {}
            default -> throw new IllegalStateException("No such detail: " + segment);
        }
    }

    private static <T> void add(List<T> kept, T one, Segment segment, Values values) {
        if (kept.size() < MOST) kept.add(one);
        else values.tooMany(segment);
    }

    private void adjustments(Segment segment, String loop, Values values) {
        for (int element = 2; element <= LAST_TRIPLET; element += 3) {
            if (!segment.has(element) && !segment.has(element + 1)) continue;
            add(
                    adjustments,
                    new Adjustment(
                            values.code(segment, 1),
                            values.required(segment, element, loop).toUpperCase(java.util.Locale.ROOT),
                            values.amount(segment, element + 1, loop),
                            values.quantity(segment, element + 2, loop)),
                    segment,
                    values);
        }
    }
}
