package clinic.x12.guide;

import clinic.x12.syntax.Guide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The schema that a guide is written under, as far as it can be compared with the table that it is read with. */
final class WriteSchema {
    private final Document document;
    private final Map<String, Element> types = new LinkedHashMap<>();
    private final List<String> structure = new ArrayList<>();

    WriteSchema(Guide guide) throws Exception {
        try (var in = WriteSchema.class.getResourceAsStream("/clinic/x12/schema/" + guide.version() + ".xml")) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        for (var name : List.of("elementType", "segmentType"))
            for (var type : all(document.getDocumentElement(), name)) types.put(type.getAttribute("name"), type);
        loop("header", only("implementation"), only("transaction"));
    }

    /** Loops and segments in their order, each with whether it must stand and a loop with how often it may. */
    List<String> structure() {
        return structure;
    }

    /** Of each element of a segment its least and most characters. */
    List<String> lengths(String segment) {
        return elements(segment).stream()
                .map(element -> element.getTagName().equals("composite") ? "C" : length(element.getAttribute("type")))
                .toList();
    }

    /** Numbers of the elements that a segment must have wherever it stands, but for amounts and what they are for. */
    List<Integer> required(String segment) {
        var elements = elements(segment);
        if (segment.equals("CAS")) return List.of(1);
        return IntStream.rangeClosed(1, elements.size())
                .filter(number ->
                        elements.get(number - 1).getAttribute("minOccurs").equals("1"))
                .filter(number -> !elements.get(number - 1).getAttribute("type").startsWith("DECIMAL"))
                .boxed()
                .toList();
    }

    private List<Element> elements(String segment) {
        var type = types.get(segment);
        if (type == null) throw new IllegalStateException("The schema has no segment " + segment);
        return children(children(type).getFirst());
    }

    private String length(String name) {
        var type = types.get(name);
        if (type == null) throw new IllegalStateException("The schema has no element " + name);
        return type.getAttribute("minLength") + "-" + type.getAttribute("maxLength");
    }

    private void loop(String id, Element implementation, Element standard) {
        var standards = children(children(standard).getFirst());
        for (var child : children(children(implementation).getFirst())) {
            var base = standards.stream().filter(each -> sameType(child, each)).findFirst();
            var least = child.hasAttribute("minOccurs")
                    ? child.getAttribute("minOccurs")
                    : base.map(each -> each.getAttribute("minOccurs")).orElse("?");
            if (child.getTagName().equals("loop")) {
                var code = child.getAttribute("code");
                structure.add(Descriptions.loop(code, !least.equals("0"), child.getAttribute("maxOccurs")));
                loop(code, child, base.orElseThrow());
            } else structure.add(Descriptions.segment(id, child.getAttribute("type"), !least.equals("0")));
        }
    }

    private static boolean sameType(Element implementation, Element standard) {
        var name = standard.getTagName().equals("loop") ? "code" : "type";
        return implementation.getTagName().equals(standard.getTagName())
                && implementation.getAttribute("type").equals(standard.getAttribute(name));
    }

    private Element only(String name) {
        return all(document.getDocumentElement(), name).getFirst();
    }

    private static List<Element> all(Element under, String name) {
        return children(under).stream()
                .filter(each -> each.getTagName().equals(name))
                .toList();
    }

    private static List<Element> children(Element of) {
        var children = new ArrayList<Element>();
        for (@Nullable Node child = of.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) children.add(element);
        return children;
    }
}
