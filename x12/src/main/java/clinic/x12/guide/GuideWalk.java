package clinic.x12.guide;

import clinic.x12.Position;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a transaction through its guide: says in which loop a segment stands, and finds what is missing, too many, out
 * of order or has no place. Memory is the depth of the loops.
 */
public final class GuideWalk {
    private final Findings findings;
    private final ElementCheck elements;
    private final List<Frame> frames = new ArrayList<>();
    private String about = "";

    /** A loop that is open. */
    private static final class Frame {
        private final LoopSpec loop;
        private final Position begun;
        private final String about;
        private final int[] counts;
        private int position;

        Frame(LoopSpec loop, Position begun, String about) {
            this.loop = loop;
            this.begun = begun;
            this.about = about;
            this.counts = new int[loop.children().size()];
        }
    }

    /** @param begun the ST segment */
    public GuideWalk(Guide guide, Position begun, Findings findings) {
        this.findings = findings;
        this.elements = new ElementCheck(findings);
        frames.add(new Frame(GuideTable.of(guide), begun, ""));
    }

    /** Names what the loops that begin from now on are about, such as {@code Claim 4711}, for the sentences. */
    public void about(String about) {
        this.about = about;
    }

    /** The loop of the segment; none when the guide has no place for it, which was said and was forgiven. */
    public @Nullable String place(Segment segment) {
        var found = forwards(segment);
        if (found == null) found = implied(segment);
        if (found == null) found = backwards(segment);
        return found == null ? withAnotherCode(segment) : enter(found, segment);
    }

    private void tellUnexpected(Segment segment) {
        boolean named = segment.id().matches("[A-Z0-9]{2,3}");
        findings.forgiven(
                "SEGMENT_UNEXPECTED",
                "A segment %s stands where the guide has none of its kind; it was passed over."
                        .formatted(named ? segment.id() : "of no known name"),
                segment.at(),
                frames.getLast().loop.id(),
                named ? segment.id() : null);
    }

    private record Found(int frame, int child, boolean strayed) {
        Found(int frame, int child) {
            this(frame, child, false);
        }
    }

    private @Nullable Found forwards(Segment segment) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            var frame = frames.get(i);
            var children = frame.loop.children();
            for (int child = frame.position; child < children.size(); child++)
                if (children.get(child).matches(segment) && mayBeginHere(frame, child, segment))
                    return new Found(i, child);
        }
        return null;
    }

    /** The segment that begins a loop begins another one, unless nothing of this one came yet. */
    private static boolean mayBeginHere(Frame frame, int child, Segment segment) {
        return child > 0
                || frame.counts[0] == 0
                || !segment.is(frame.loop.opening().id());
    }

    private @Nullable Found backwards(Segment segment) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            var frame = frames.get(i);
            var children = frame.loop.children();
            for (int child = frame.position - 1; child >= 0; child--) {
                if (!children.get(child).matches(segment)) continue;
                if (child == 0 && i > 0) continue;
                findings.forgiven(
                        "SEGMENT_OUT_OF_ORDER",
                        "The segment %s stands after others that it should precede.".formatted(segment.id()),
                        segment.at(),
                        frame.loop.id(),
                        segment.id());
                return new Found(i, child, i < frames.size() - 1 && children.get(child) instanceof SegmentSpec);
            }
        }
        return null;
    }

    /** A segment that begins a loop in a loop whose own beginning is missing, such as CLP without LX before it. */
    private @Nullable Found implied(Segment segment) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            var children = frames.get(i).loop.children();
            for (int child = 0; child < children.size(); child++) {
                if (!(children.get(child) instanceof LoopSpec loop)) continue;
                int inner = beginning(loop, segment);
                if (inner < 0) continue;
                while (frames.size() - 1 > i) close();
                frames.getLast().counts[child]++;
                frames.add(new Frame(loop, segment.at(), about));
                return new Found(frames.size() - 1, inner);
            }
        }
        return null;
    }

    private static int beginning(LoopSpec loop, Segment segment) {
        var children = loop.children();
        for (int i = 1; i < children.size(); i++)
            if (children.get(i) instanceof LoopSpec inner && inner.matches(segment)) return i;
        return -1;
    }

    /** A segment of the right kind whose qualifier the guide does not know in this loop, or one that has no place. */
    private @Nullable String withAnotherCode(Segment segment) {
        var loop = frames.getLast().loop;
        var children = loop.children();
        for (int child = 1; child < children.size(); child++)
            if (children.get(child) instanceof SegmentSpec spec && segment.is(spec.id())) {
                elements.codes(spec, segment, loop.id());
                return loop.id();
            }
        tellUnexpected(segment);
        return null;
    }

    private String enter(Found found, Segment segment) {
        if (found.strayed) return strayed(found, segment);
        while (frames.size() - 1 > found.frame) close();
        var frame = frames.getLast();
        var node = frame.loop.children().get(found.child);
        frame.position = Math.max(frame.position, found.child);
        if (++frame.counts[found.child] == node.max() + 1) tooMany(node, frame, segment);
        if (node instanceof LoopSpec loop) {
            frame = new Frame(loop, segment.at(), about);
            frame.counts[0] = 1;
            frames.add(frame);
        }
        elements.check(node.opening(), segment, frame.loop.id());
        return frame.loop.id();
    }

    /** What belongs to an outer loop and came too late: the inner one goes on after it. */
    private String strayed(Found found, Segment segment) {
        var frame = frames.get(found.frame);
        var node = frame.loop.children().get(found.child);
        if (++frame.counts[found.child] == node.max() + 1) tooMany(node, frame, segment);
        elements.check(node.opening(), segment, frame.loop.id());
        return frame.loop.id();
    }

    private void tooMany(Node node, Frame frame, Segment segment) {
        var sentence = frame.about + "There are more than %d %s%s.".formatted(node.max(), node.name(), label(node));
        var loop = node instanceof LoopSpec inner ? inner.id() : frame.loop.id();
        if (node instanceof LoopSpec) findings.error("LOOP_REPEATED", sentence, segment.at(), loop, segment.id());
        else findings.forgiven("SEGMENT_REPEATED", sentence, segment.at(), loop, segment.id());
    }

    /** The transaction is over: whatever is open ends, and must have been complete if the transaction was. */
    public void end(boolean complete) {
        while (!frames.isEmpty()) {
            if (complete) close();
            else frames.removeLast();
        }
    }

    private void close() {
        var frame = frames.removeLast();
        var children = frame.loop.children();
        for (int i = 0; i < children.size(); i++) if (frame.counts[i] == 0) missing(children.get(i), frame);
    }

    private void missing(Node node, Frame frame) {
        if (node.use() == Use.SITUATIONAL) return;
        var loop = node instanceof LoopSpec inner ? inner.id() : frame.loop.id();
        var sentence = "%sThe segment %s%s is missing, which the guide demands."
                .formatted(frame.about, node.name(), label(node));
        var id = node.opening().id();
        if (node.use() == Use.REQUIRED) findings.error("SEGMENT_MISSING", sentence, frame.begun, loop, id);
        else findings.forgiven("SEGMENT_MISSING", sentence, frame.begun, loop, id);
    }

    private static String label(Node node) {
        return node.label().isEmpty() ? "" : " (" + node.label() + ")";
    }
}
