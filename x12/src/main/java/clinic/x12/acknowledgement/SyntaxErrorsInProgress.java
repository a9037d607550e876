package clinic.x12.acknowledgement;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.AsSent;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2100 being read, with the elements of 2110 in it. */
final class SyntaxErrorsInProgress {
    private static final int MOST = 1_000;

    private final Segment segment;
    private final int position;
    private final List<AsSent> contexts = new ArrayList<>(0);
    private final List<Element> elements = new ArrayList<>(1);

    /** IK4 and the CTX after it. */
    private record Element(Segment fault, List<AsSent> contexts) {}

    SyntaxErrorsInProgress(Segment segment, Values values) {
        this.segment = segment;
        this.position = values.count(segment, 2, "2100");
    }

    void element(Segment fault, Values values) {
        if (elements.size() < MOST) elements.add(new Element(fault, new ArrayList<>(0)));
        else values.tooMany(fault);
    }

    /** What is said in prose of the segment or the element before it. */
    void context(Segment context, Values values) {
        var of = elements.isEmpty() ? contexts : elements.getLast().contexts();
        if (of.size() < MOST) of.add(context.asSent());
        else values.tooMany(context);
    }

    /** One an element at fault, or one alone where the segment itself is. */
    List<SyntaxError> finish() {
        if (elements.isEmpty()) return List.of(error(null));
        return elements.stream().map(this::error).toList();
    }

    private SyntaxError error(@Nullable Element element) {
        return new SyntaxError(
                segment.element(1),
                position,
                orNull(segment.element(3)),
                orNull(segment.element(4)),
                element == null ? null : place(element.fault()),
                element == null ? null : orNull(element.fault().element(3)),
                element == null ? null : orNull(element.fault().element(4)),
                contexts,
                element == null ? List.of() : element.contexts());
    }

    private static @Nullable Integer place(Segment fault) {
        var place = fault.component(1, 1);
        return place.matches("\\d{1,3}") ? Integer.valueOf(place) : null;
    }
}
