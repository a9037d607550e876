package clinic.x12.guide;

import java.util.List;

/**
 * A loop of a guide.
 *
 * @param id the guide's, such as {@code 2110}
 * @param children in their order; the first is the segment that begins the loop, but for the transaction itself
 */
record LoopSpec(String id, Use use, int max, List<Node> children) implements Node {
    LoopSpec {
        children = List.copyOf(children);
    }

    @Override
    public SegmentSpec opening() {
        return children.getFirst().opening();
    }

    @Override
    public String name() {
        return opening().name();
    }

    @Override
    public String label() {
        return opening().label();
    }
}
