package clinic.x12.guide;

import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import java.util.Locale;

/** Holds a segment's elements against its guide: presence, codes, lengths, padding. Amounts and dates are read elsewhere. */
final class ElementCheck {
    private final Findings findings;

    ElementCheck(Findings findings) {
        this.findings = findings;
    }

    void check(SegmentSpec spec, Segment segment, String loop) {
        var elements = spec.elements();
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element.use() != Use.SITUATIONAL) required(element, segment, loop);
            if (!element.codes().isEmpty()) code(element, segment, loop);
        }
        lengths(spec, segment, loop);
    }

    void codes(SegmentSpec spec, Segment segment, String loop) {
        for (var element : spec.elements()) if (element.discriminator()) code(element, segment, loop);
    }

    private void required(ElementSpec element, Segment segment, String loop) {
        if (element.component() == 0
                ? segment.has(element.element())
                : !element.in(segment).isEmpty()) return;
        var name = element.name(segment.id());
        var sentence = name + " is missing.";
        if (element.use() == Use.REQUIRED) findings.error("ELEMENT_MISSING", sentence, element.at(segment), loop, name);
        else findings.forgiven("ELEMENT_MISSING", sentence, element.at(segment), loop, name);
    }

    private void code(ElementSpec element, Segment segment, String loop) {
        var code = element.in(segment);
        if (code.isEmpty() || element.codes().contains(code)) return;
        var name = element.name(segment.id());
        if (element.codes().contains(code.toUpperCase(Locale.ROOT)))
            findings.forgiven("CODE_LOWER_CASE", name + " is not in capitals.", element.at(segment), loop, name);
        else
            findings.forgiven(
                    "CODE_INVALID", name + " is not a code that the guide has here.", element.at(segment), loop, name);
    }

    private void lengths(SegmentSpec spec, Segment segment, String loop) {
        var lengths = spec.lengths();
        if (segment.size() > lengths.size())
            findings.forgiven(
                    "ELEMENTS_TOO_MANY",
                    segment.id() + " has more elements than the standard gives it.",
                    segment.at(),
                    loop,
                    segment.id());
        for (int i = 1; i <= segment.size() && i <= lengths.size(); i++) length(lengths.get(i - 1), i, segment, loop);
    }

    private void length(SegmentSpec.Lengths lengths, int number, Segment segment, String loop) {
        int length = segment.length(number);
        if (segment.padded(number)) padded(number, segment, loop);
        if (length == 0 || (length >= lengths.least() && length <= lengths.most())) return;
        var name = "%s%02d".formatted(segment.id(), number);
        var code = length < lengths.least() ? "ELEMENT_TOO_SHORT" : "ELEMENT_TOO_LONG";
        findings.forgiven(
                code,
                "%s has %d characters; the standard allows %s."
                        .formatted(
                                name,
                                length,
                                lengths.least() == lengths.most()
                                        ? lengths.most()
                                        : lengths.least() + " to " + lengths.most()),
                segment.at(number),
                loop,
                name);
    }

    private void padded(int number, Segment segment, String loop) {
        var name = "%s%02d".formatted(segment.id(), number);
        findings.forgiven("ELEMENT_PADDED", name + " is padded with blanks.", segment.at(number), loop, name);
    }
}
