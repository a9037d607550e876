package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import java.util.HashMap;

/** Reads a segment of many figures. */
final class FiguresReading {
    private static final int LAST = 24;

    private FiguresReading() {}

    static Figures of(Segment segment, String loop, Values values) {
        var amounts = new HashMap<Integer, Amount>();
        var quantities = new HashMap<Integer, BigDecimal>();
        var texts = new HashMap<Integer, String>();
        for (int element = 1; element <= Math.min(LAST, segment.size()); element++) {
            if (!segment.has(element)) continue;
            if (Figures.text(segment.id(), element)) texts.put(element, segment.element(element));
            else if (Figures.quantity(segment.id(), element)) {
                var quantity = values.quantity(segment, element, loop);
                if (quantity != null) quantities.put(element, quantity);
            } else amounts.put(element, values.amount(segment, element, loop));
        }
        return new Figures(segment.id(), segment.at(), amounts, quantities, texts);
    }
}
