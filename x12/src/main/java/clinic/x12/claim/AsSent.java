package clinic.x12.claim;

import clinic.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A segment that nobody here reads a meaning from, kept as it was sent and written again in its place: attachments (PWK),
 * contract (CN1), ambulance and other conditions (CR1 to CR3, CRC), repricing (HCP), fixed format (K3), measurements
 * (MEA), forms (LQ and FRM) and the like. Written out by no {@code toString}.
 *
 * @param elements each a list of components, usually one; empty for an element that is not given
 */
public record AsSent(String id, List<List<String>> elements) {
    public AsSent {
        elements = elements.stream().map(List::copyOf).toList();
    }

    /** Of elements that are no composites. */
    public static AsSent of(String id, String... elements) {
        return new AsSent(
                id,
                Stream.of(elements)
                        .map(element -> element.isEmpty() ? List.<String>of() : List.of(element))
                        .toList());
    }

    static AsSent of(Segment segment) {
        var elements = new ArrayList<>(IntStream.rangeClosed(1, segment.size())
                .mapToObj(number -> components(segment, number))
                .toList());
        while (!elements.isEmpty() && elements.getLast().isEmpty()) elements.removeLast();
        return new AsSent(segment.id(), elements);
    }

    private static List<String> components(Segment segment, int element) {
        var components = new ArrayList<>(
                segment.components(element).stream().map(String::strip).toList());
        while (!components.isEmpty() && components.getLast().isEmpty()) components.removeLast();
        return components;
    }

    @Override
    public String toString() {
        return "AsSent[id=" + id + "]";
    }
}
