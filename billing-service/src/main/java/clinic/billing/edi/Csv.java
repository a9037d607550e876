package clinic.billing.edi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file. Opaque numbers only: a file on somebody's desktop needs no names of patients. */
public final class Csv {

    private final StringBuilder text;

    public Csv(String header) {
        this.text = new StringBuilder(header).append('\n');
    }

    public Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    public static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Only text of others is quoted; in a cell that begins like a formula it is none. */
    private static String quoted(Object cell) {
        if (!(cell instanceof String words)) {
            return cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
        }
        String safe = words.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    public ResponseEntity<byte[]> answer(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
