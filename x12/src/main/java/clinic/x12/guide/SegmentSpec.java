package clinic.x12.guide;

import clinic.x12.syntax.Segment;
import java.util.List;

/**
 * What a guide says of one segment in one place.
 *
 * @param lengths of the elements; more elements than these are too many
 * @param label what it is, in our own words; may be empty
 */
record SegmentSpec(String id, Use use, int max, List<ElementSpec> elements, List<Lengths> lengths, String label)
        implements Node {
    SegmentSpec {
        elements = List.copyOf(elements);
        lengths = List.copyOf(lengths);
    }

    /** Least and most bytes of an element; a composite has no limit of its own. */
    record Lengths(int least, int most) {
        static final Lengths COMPOSITE = new Lengths(0, Integer.MAX_VALUE);
    }

    @Override
    public SegmentSpec opening() {
        return this;
    }

    /** Same identifier, and the same codes where codes tell segments apart. */
    @Override
    public boolean matches(Segment segment) {
        if (!segment.is(id)) return false;
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element.discriminator() && !contains(element, element.in(segment))) return false;
        }
        return true;
    }

    private static boolean contains(ElementSpec element, String code) {
        return element.codes().contains(code) || element.codes().contains(code.toUpperCase(java.util.Locale.ROOT));
    }

    /** Such as {@code NM1*QC}. */
    @Override
    public String name() {
        for (var element : elements)
            if (element.discriminator()
                    && element.element() == 1
                    && element.codes().size() == 1)
                return id + "*" + element.codes().iterator().next();
        return id;
    }
}
