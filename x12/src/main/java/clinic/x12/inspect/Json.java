package clinic.x12.inspect;

import clinic.x12.Finding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inspection as one JSON object on one line. Written by hand: a JSON library takes longer to start than a file to read. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Inspection inspection) {
        var json = new Json();
        json.inspection(inspection);
        return json.out.toString();
    }

    private void inspection(Inspection inspection) {
        out.append('{');
        text("file", inspection.file());
        comma().key("valid").append(inspection.valid());
        comma().text("type", inspection.type());
        comma().text("version", inspection.version());
        comma().list("interchanges", inspection.interchanges(), this::interchange);
        comma().findings(inspection.findings());
        out.append('}');
    }

    private void interchange(Inspection.Interchange interchange) {
        out.append('{');
        text("sender", interchange.sender());
        comma().text("receiver", interchange.receiver());
        comma().text("control", interchange.control());
        comma().list("transactions", interchange.transactions(), this::transaction);
        comma().findings(interchange.findings());
        out.append('}');
    }

    private void transaction(InspectedTransaction transaction) {
        out.append('{');
        text("type", transaction.type());
        comma().text("control", transaction.control());
        if (!transaction.balanced().isEmpty()) {
            comma().key("balanced").append('{');
            fields(transaction.balanced());
            out.append('}');
        }
        if (!transaction.figures().isEmpty()) {
            comma();
            fields(transaction.figures());
        }
        comma().findings(transaction.findings());
        out.append('}');
    }

    /** Of truth values or numbers. */
    private void fields(Map<String, ?> fields) {
        var separator = "";
        for (var field : fields.entrySet()) {
            out.append(separator);
            key(field.getKey()).append(field.getValue());
            separator = ",";
        }
    }

    private void findings(Iterable<Finding> findings) {
        list("findings", findings, this::finding);
    }

    private void finding(Finding finding) {
        out.append('{');
        text("severity", finding.severity().name());
        comma().text("code", finding.code());
        comma().text("message", finding.message());
        comma().key("segment").append(finding.at().segment());
        comma().key("offset").append(finding.at().offset());
        comma().text("loop", finding.loop());
        comma().text("element", finding.element());
        out.append('}');
    }

    private <T> void list(String key, Iterable<T> items, java.util.function.Consumer<T> writing) {
        key(key).append('[');
        var separator = "";
        for (var item : items) {
            out.append(separator);
            writing.accept(item);
            separator = ",";
        }
        out.append(']');
    }

    private Json comma() {
        out.append(',');
        return this;
    }

    private StringBuilder key(String key) {
        return out.append('"').append(key).append("\":");
    }

    private void text(String key, @Nullable String value) {
        key(key);
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) character(value.charAt(i));
        out.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') out.append('\\').append(c);
        // Everything that some reader takes for the end of a line is escaped, since one line is one file.
        else if (c < ' ' || c >= 0x7f) out.append("\\u%04x".formatted((int) c));
        else out.append(c);
    }
}
