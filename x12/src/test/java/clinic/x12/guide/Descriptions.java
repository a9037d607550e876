package clinic.x12.guide;

import java.util.ArrayList;
import java.util.List;

/** What two descriptions of a guide have in common, in words that can be compared. */
final class Descriptions {
    private Descriptions() {}

    /** Without the loop it stands in: a schema has the levels of HL side by side. */
    static String loop(String id, boolean required, String most) {
        return "loop %s%s, at most %s".formatted(id, required ? " must stand" : "", most);
    }

    static String segment(String in, String id, boolean required) {
        return "%s: %s%s".formatted(in, id, required ? " must stand" : "");
    }

    /** Of a table; segments that only differ in a qualifier are one, as a schema has them. */
    static List<String> of(LoopSpec table) {
        var structure = new ArrayList<String>();
        describe(table, structure);
        return structure;
    }

    private static void describe(LoopSpec loop, List<String> into) {
        var children = loop.children();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof LoopSpec inner) {
                var most = inner.max() == Integer.MAX_VALUE ? "99999" : Integer.toString(inner.max());
                into.add(loop(inner.id(), demanded(inner), most));
                describe(inner, into);
            } else if (i == 0 || !sameSegment(children.get(i), children.get(i - 1)))
                into.add(segment(loop.id(), children.get(i).opening().id(), anyDemanded(children, i)));
        }
    }

    private static boolean anyDemanded(List<Node> children, int from) {
        for (int i = from; i < children.size() && sameSegment(children.get(i), children.get(from)); i++)
            if (demanded(children.get(i))) return true;
        return false;
    }

    private static boolean sameSegment(Node one, Node other) {
        return one instanceof SegmentSpec segment
                && other instanceof SegmentSpec before
                && segment.id().equals(before.id());
    }

    private static boolean demanded(Node node) {
        return node.use() != Use.SITUATIONAL;
    }
}
