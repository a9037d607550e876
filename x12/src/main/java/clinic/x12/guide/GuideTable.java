package clinic.x12.guide;

import clinic.x12.syntax.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a guide's table. A line is a segment: identifier, use (R required, r required and forgiven, S situational), how
 * often at most ({@code *} any number), its elements, and after a semicolon what it is. An element is its number, with
 * {@code !} or {@code ~} when required or required and forgiven, with its codes after {@code =}; {@code @} marks the one
 * that tells it from others of its kind. {@code [} begins a loop, {@code ]} ends it, {@code &} puts in a loop that was
 * described before. What all guides share, the lengths of elements, stands in {@code segments.txt}.
 */
final class GuideTable {
    private static final Map<Guide, LoopSpec> READ = new ConcurrentHashMap<>();

    private final Map<String, List<SegmentSpec.Lengths>> dictionary;
    private final Map<String, LoopSpec> named = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String id, Use use, int max, List<Node> children) {
        LoopSpec closed() {
            return new LoopSpec(id, use, max, children);
        }
    }

    private GuideTable(Map<String, List<SegmentSpec.Lengths>> dictionary) {
        this.dictionary = dictionary;
    }

    /** The whole transaction as a loop. */
    static LoopSpec of(Guide guide) {
        return READ.computeIfAbsent(guide, GuideTable::read);
    }

    private static LoopSpec read(Guide guide) {
        var table = new GuideTable(Dictionary.LENGTHS);
        table.open.push(new Open("header", Use.REQUIRED, 1, new ArrayList<>()));
        for (var line : lines(guide.version() + ".txt")) table.line(line);
        return table.open.pop().closed();
    }

    /** Read once, when the first table is. */
    private static final class Dictionary {
        static final Map<String, List<SegmentSpec.Lengths>> LENGTHS = new HashMap<>();

        static {
            for (var line : lines("segments.txt")) {
                var words = line.split(" +");
                var lengths = new ArrayList<SegmentSpec.Lengths>();
                for (int i = 1; i < words.length; i++) lengths.add(lengths(words[i]));
                LENGTHS.put(words[0], List.copyOf(lengths));
            }
        }

        private static SegmentSpec.Lengths lengths(String word) {
            if (word.equals("C")) return SegmentSpec.Lengths.COMPOSITE;
            int dash = word.indexOf('-');
            int most = Integer.parseInt(word.substring(dash + 1));
            return new SegmentSpec.Lengths(dash < 0 ? most : Integer.parseInt(word.substring(0, dash)), most);
        }
    }

    private static List<String> lines(String resource) {
        try (var in = GuideTable.class.getResourceAsStream("/clinic/x12/guide/" + resource)) {
            if (in == null) throw new IllegalStateException("The table " + resource + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void line(String line) {
        var parts = line.split(" *; *", 2);
        var words = parts[0].split(" +");
        switch (line.charAt(0)) {
            case '[' -> open.push(new Open(words[0].substring(1), use(words[1]), max(words[2]), new ArrayList<>()));
            case ']' -> {
                var loop = open.pop().closed();
                named.put(loop.id(), loop);
                if (!loop.id().startsWith("=")) children().add(loop);
            }
            case '&' -> {
                var loop = named.get("=" + words[0].substring(1));
                if (loop == null) throw new IllegalStateException("No such loop: " + line);
                children().add(new LoopSpec(loop.id().substring(1), loop.use(), loop.max(), loop.children()));
            }
            default -> children().add(segment(words, parts.length > 1 ? parts[1] : ""));
        }
    }

    private List<Node> children() {
        return open.getFirst().children();
    }

    private SegmentSpec segment(String[] words, String label) {
        var lengths = dictionary.get(words[0]);
        if (lengths == null) throw new IllegalStateException("Not in segments.txt: " + words[0]);
        var elements = new ArrayList<ElementSpec>();
        for (int i = 3; i < words.length; i++) elements.add(element(words[i]));
        return new SegmentSpec(words[0], use(words[1]), max(words[2]), elements, lengths, label);
    }

    private static ElementSpec element(String word) {
        int equals = word.indexOf('=');
        var codes = equals < 0
                ? Set.<String>of()
                : Set.of(word.substring(equals + 1).split(","));
        var place = equals < 0 ? word : word.substring(0, equals);
        boolean discriminator = place.startsWith("@");
        if (discriminator) place = place.substring(1);
        var use = discriminator ? Use.REQUIRED : Use.ofElement(place.charAt(place.length() - 1));
        var numbers = place.replaceAll("[!~]", "").split("\\.", -1);
        return new ElementSpec(
                Integer.parseInt(numbers[0]),
                numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0,
                use,
                codes,
                discriminator);
    }

    private static Use use(String word) {
        return Use.ofSegment(word.charAt(0));
    }

    private static int max(String word) {
        return word.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(word);
    }
}
