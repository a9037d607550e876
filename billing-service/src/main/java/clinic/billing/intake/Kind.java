package clinic.billing.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, by its first ST segment; in the order in which a payer's answers are to be read. */
enum Kind {
    SET_ACKNOWLEDGEMENT("999"),
    CLAIM_ACKNOWLEDGEMENT("277"),
    REMITTANCE("835"),
    UNKNOWN("?");

    private static final int LOOKED_AT = 4_096;
    private static final Pattern SET = Pattern.compile("[^A-Z0-9]ST[^A-Z0-9a-z\\s](\\d{3})");
    private static final Map<String, Kind> BY_CODE =
            Map.of("835", REMITTANCE, "999", SET_ACKNOWLEDGEMENT, "277", CLAIM_ACKNOWLEDGEMENT);

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    String words() {
        return this == CLAIM_ACKNOWLEDGEMENT ? "277CA" : code;
    }

    static Kind of(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            return of(start.readNBytes(LOOKED_AT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Kind of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher set = SET.matcher(start);
        return set.find() ? BY_CODE.getOrDefault(set.group(1), UNKNOWN) : UNKNOWN;
    }
}
