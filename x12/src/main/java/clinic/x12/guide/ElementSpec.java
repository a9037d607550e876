package clinic.x12.guide;

import clinic.x12.Position;
import clinic.x12.syntax.Segment;
import java.util.Set;

/**
 * What a guide says of one element, or of one component of it.
 *
 * @param component 0 for the whole element
 * @param codes allowed ones; none given means any
 * @param discriminator tells this segment from others with the same identifier
 */
record ElementSpec(int element, int component, Use use, Set<String> codes, boolean discriminator) {
    ElementSpec {
        codes = Set.copyOf(codes);
    }

    String in(Segment segment) {
        return component == 0 ? segment.element(element) : segment.component(element, component);
    }

    Position at(Segment segment) {
        return segment.at(element, component);
    }

    /** Such as {@code CLP02} or {@code CLM05-1}. */
    String name(String segment) {
        return "%s%02d%s".formatted(segment, element, component == 0 ? "" : "-" + component);
    }
}
