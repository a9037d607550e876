package clinic.x12.guide;

import clinic.x12.syntax.Segment;

/** Something that stands in a loop: a segment, or another loop. */
sealed interface Node permits SegmentSpec, LoopSpec {
    Use use();

    /** How often it may stand in one place. */
    int max();

    /** The segment itself, or the one that begins the loop. */
    SegmentSpec opening();

    String name();

    String label();

    default boolean matches(Segment segment) {
        return opening().matches(segment);
    }
}
