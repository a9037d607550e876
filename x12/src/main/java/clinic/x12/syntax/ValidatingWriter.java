package clinic.x12.syntax;

import clinic.x12.Envelope;
import clinic.x12.Profile;
import clinic.x12.X12NotWritable;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a draft through StAEDI's validating writer under our schema of the guide, and reads the bytes back before it
 * returns them. The same draft and envelope give the same bytes, one segment a line.
 */
public final class ValidatingWriter {
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final Map<Guide, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ValidatingWriter() {}

    /** @throws X12NotWritable naming loop and element that break the guide */
    public static byte[] write(Guide guide, Envelope envelope, Draft draft) {
        EnvelopeRules.check(envelope);
        var out = new ByteArrayOutputStream();
        var place = new Place();
        try {
            var writer = writer(out);
            writer.setTransactionSchema(schema(guide));
            writer.startInterchange();
            interchange(writer, envelope, place);
            header(writer, guide, envelope, place);
            for (var line : draft.lines()) segment(writer, line, place);
            trailer(writer, envelope, draft.lines().size() + 2, place);
            writer.endInterchange();
            writer.close();
        } catch (EDIValidationException broken) {
            throw notWritable(broken, place);
        } catch (EDIStreamException | EDISchemaException broken) {
            throw new IllegalStateException("StAEDI cannot write " + guide.name(), broken);
        }
        var bytes = out.toByteArray();
        readBack(bytes, draft);
        return bytes;
    }

    /**
     * An interchange that holds one TA1 and no group.
     *
     * @param elements of the TA1
     * @throws X12NotWritable naming the element that breaks the standard
     */
    public static byte[] writeAcknowledgement(Envelope envelope, String... elements) {
        EnvelopeRules.check(envelope);
        var out = new ByteArrayOutputStream();
        var place = new Place();
        try {
            var writer = writer(out);
            writer.startInterchange();
            interchange(writer, envelope, place);
            segment(writer, place, "TA1", elements);
            segment(writer, place, "IEA", "0", "%09d".formatted(envelope.interchangeControl()));
            writer.endInterchange();
            writer.close();
        } catch (EDIValidationException broken) {
            throw notWritable(broken, place);
        } catch (EDIStreamException | EDISchemaException broken) {
            throw new IllegalStateException("StAEDI cannot write an interchange acknowledgement", broken);
        }
        return out.toByteArray();
    }

    private static EDIStreamWriter writer(ByteArrayOutputStream out) throws EDIStreamException, EDISchemaException {
        var factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.PRETTY_PRINT, true);
        var writer = factory.createEDIStreamWriter(out);
        writer.setControlSchema(SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"}));
        return writer;
    }

    private static X12NotWritable notWritable(EDIValidationException broken, Place place) {
        var location = broken.getLocation();
        int element = location == null ? -1 : location.getElementPosition();
        var where = place.loop + " " + place.segment + (element > 0 ? "%02d".formatted(element) : "");
        return new X12NotWritable(where, "breaks the guide (" + broken.getError() + ").");
    }

    private static final class Place {
        private String loop = "envelope";
        private String segment = "ISA";
    }

    private static void interchange(EDIStreamWriter writer, Envelope envelope, Place place) throws EDIStreamException {
        var control = "%09d".formatted(envelope.interchangeControl());
        segment(
                writer,
                place,
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                envelope.senderQualifier(),
                "%-15s".formatted(envelope.senderId()),
                envelope.receiverQualifier(),
                "%-15s".formatted(envelope.receiverId()),
                SHORT_DATE.format(envelope.writtenAt()),
                TIME.format(envelope.writtenAt()),
                "^",
                "00501",
                control,
                "0",
                envelope.production() ? "P" : "T",
                ":");
    }

    private static void header(EDIStreamWriter writer, Guide guide, Envelope envelope, Place place)
            throws EDIStreamException {
        segment(
                writer,
                place,
                "GS",
                guide.groupCode(),
                envelope.senderId(),
                envelope.receiverId(),
                LONG_DATE.format(envelope.writtenAt()),
                TIME.format(envelope.writtenAt()),
                Long.toString(envelope.groupControl()),
                "X",
                guide.version());
        // The remittance guide alone does not use ST03.
        if (guide == Guide.REMITTANCE) segment(writer, place, "ST", guide.transaction(), envelope.transactionControl());
        else segment(writer, place, "ST", guide.transaction(), envelope.transactionControl(), guide.version());
    }

    private static void trailer(EDIStreamWriter writer, Envelope envelope, int segments, Place place)
            throws EDIStreamException {
        place.loop = "trailer";
        segment(writer, place, "SE", Integer.toString(segments), envelope.transactionControl());
        segment(writer, place, "GE", "1", Long.toString(envelope.groupControl()));
        segment(writer, place, "IEA", "1", "%09d".formatted(envelope.interchangeControl()));
    }

    private static void segment(EDIStreamWriter writer, Place place, String id, String... elements)
            throws EDIStreamException {
        place.segment = id;
        writer.writeStartSegment(id);
        for (var element : elements) writer.writeElement(element);
        writer.writeEndSegment();
    }

    private static void segment(EDIStreamWriter writer, Draft.Line line, Place place) throws EDIStreamException {
        place.loop = line.loop();
        place.segment = line.id();
        writer.writeStartSegment(line.id());
        for (var element : line.elements()) element(writer, element);
        writer.writeEndSegment();
    }

    private static void element(EDIStreamWriter writer, List<String> components) throws EDIStreamException {
        if (components.isEmpty()) writer.writeEmptyElement();
        else if (components.size() == 1) writer.writeElement(components.getFirst());
        else {
            writer.writeStartElement();
            for (var component : components) {
                if (component.isEmpty()) writer.writeEmptyComponent();
                else writer.writeComponent(component);
            }
            writer.endElement();
        }
    }

    private static Schema schema(Guide guide) {
        return SCHEMAS.computeIfAbsent(guide, ValidatingWriter::load);
    }

    private static Schema load(Guide guide) {
        var name = guide.version() + ".xml";
        try (var in = ValidatingWriter.class.getResourceAsStream("/clinic/x12/schema/" + name)) {
            if (in == null) throw new IllegalStateException("The schema " + name + " is not on the class path");
            return SchemaFactory.newFactory().createSchema(in);
        } catch (IOException | EDISchemaException broken) {
            throw new IllegalStateException("The schema " + name + " cannot be read", broken);
        }
    }

    /** What leaves must say what was meant: every segment is compared with the draft. */
    private static void readBack(byte[] bytes, Draft draft) {
        var findings = new Findings(Profile.STRICT);
        try {
            var reader = new SegmentReader(new ByteArrayInputStream(bytes), findings);
            for (var header : List.of("ISA", "GS", "ST")) same(header, reader.next());
            for (var line : draft.lines()) {
                var segment = same(line.id(), reader.next());
                for (int i = 0; i < line.elements().size(); i++) {
                    var components = segment.components(i + 1);
                    var meant = line.elements().get(i);
                    if (!components.equals(meant.isEmpty() ? List.of("") : meant)) throw differs(line.id());
                }
            }
            for (var trailer : List.of("SE", "GE", "IEA")) same(trailer, reader.next());
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        if (!findings.list().isEmpty())
            throw differs(Arrays.toString(findings.list().toArray()));
    }

    private static Segment same(String id, @org.jspecify.annotations.Nullable Segment segment) {
        if (segment == null || !segment.is(id)) throw differs(id);
        return segment;
    }

    private static IllegalStateException differs(String what) {
        return new IllegalStateException("What was written does not read back as it was meant: " + what);
    }
}
