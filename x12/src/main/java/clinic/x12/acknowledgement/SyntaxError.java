package clinic.x12.acknowledgement;

import clinic.x12.AsSent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * IK3, and IK4 where an element is at fault. Written out by no {@code toString}, since what was bad may be a person's.
 *
 * @param segmentId IK301
 * @param segmentPosition IK302, counted from ST as 1
 * @param loop IK303
 * @param segmentCode IK304: 8 segment has data element errors, 3 required segment missing, and others
 * @param element position of the element in the segment, none when the segment itself is at fault
 * @param elementCode IK403: 1 required element missing, 7 invalid code value, and others
 * @param badData IK404, a copy of what the element held
 * @param segmentContexts CTX of IK3: which claim, or what made the segment necessary
 * @param elementContexts CTX of IK4
 */
public record SyntaxError(
        String segmentId,
        int segmentPosition,
        @Nullable String loop,
        @Nullable String segmentCode,
        @Nullable Integer element,
        @Nullable String elementCode,
        @Nullable String badData,
        List<AsSent> segmentContexts,
        List<AsSent> elementContexts) {
    public SyntaxError {
        segmentContexts = List.copyOf(segmentContexts);
        elementContexts = List.copyOf(elementContexts);
    }

    /** In codes alone. */
    public SyntaxError(
            String segmentId,
            int segmentPosition,
            @Nullable String loop,
            @Nullable String segmentCode,
            @Nullable Integer element,
            @Nullable String elementCode) {
        this(segmentId, segmentPosition, loop, segmentCode, element, elementCode, null, List.of(), List.of());
    }

    /** Both are of one IK3. */
    boolean sameSegment(SyntaxError other) {
        return element != null
                && other.element != null
                && segmentPosition == other.segmentPosition
                && segmentId.equals(other.segmentId)
                && Objects.equals(loop, other.loop)
                && Objects.equals(segmentCode, other.segmentCode)
                && segmentContexts.equals(other.segmentContexts);
    }

    @Override
    public String toString() {
        return "SyntaxError[segmentId=" + segmentId + ", segmentPosition=" + segmentPosition + ", element=" + element
                + "]";
    }
}
