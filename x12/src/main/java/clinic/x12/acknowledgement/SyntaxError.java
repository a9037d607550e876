package clinic.x12.acknowledgement;

import org.jspecify.annotations.Nullable;

/**
 * IK3, and IK4 where an element is at fault.
 *
 * @param segmentId IK301
 * @param segmentPosition IK302, counted from ST as 1
 * @param loop IK303
 * @param segmentCode IK304: 8 segment has data element errors, 3 required segment missing, and others
 * @param element position of the element in the segment, none when the segment itself is at fault
 * @param elementCode IK403: 1 required element missing, 7 invalid code value, and others
 */
public record SyntaxError(
        String segmentId,
        int segmentPosition,
        @Nullable String loop,
        @Nullable String segmentCode,
        @Nullable Integer element,
        @Nullable String elementCode) {}
