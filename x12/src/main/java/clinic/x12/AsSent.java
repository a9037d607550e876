package clinic.x12;

import java.util.List;
import java.util.stream.Stream;

/**
 * A segment that nobody here reads a meaning from, kept as it was sent and written again in its place: of a claim its
 * attachments (PWK), contract (CN1), ambulance and other conditions (CR1 to CR3, CRC), repricing (HCP), fixed format (K3),
 * measurements (MEA), forms (LQ and FRM) and the like; of a 999 its contexts (CTX). Written out by no {@code toString}.
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

    @Override
    public String toString() {
        return "AsSent[id=" + id + "]";
    }
}
