package clinic.billing.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file holds, by its ST segments; in the order in which a payer's answers are to be read. */
enum Kind {
    SET_ACKNOWLEDGEMENT("999"),
    CLAIM_ACKNOWLEDGEMENT("277"),
    REMITTANCE("835"),
    UNKNOWN("?");

    private static final int LOOKED_AT = 4_096;
    private static final int ISA_ELEMENTS = 16;
    private static final Map<String, Kind> BY_CODE =
            Map.of("835", REMITTANCE, "999", SET_ACKNOWLEDGEMENT, "277", CLAIM_ACKNOWLEDGEMENT);

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    static String words(Set<Kind> kinds) {
        return kinds.stream()
                .map(kind -> kind == CLAIM_ACKNOWLEDGEMENT ? "277CA" : kind.code)
                .collect(Collectors.joining(" + "));
    }

    /** What is read first of a file; one that can't be looked at now is of no known kind. */
    static Kind of(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            return all(start.readNBytes(LOOKED_AT)).iterator().next();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** At least one. An interchange may answer the syntax in one group and the claims in another. */
    static Set<Kind> all(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int start = text.indexOf("ISA");
        int end = start < 0 ? -1 : lastElement(text, start);
        if (end >= 0 && end + 2 < text.length()) {
            String element = Pattern.quote(text.substring(start + 3, start + 4));
            String terminator = Pattern.quote(text.substring(end + 2, end + 3));
            Matcher set = Pattern.compile(terminator + "\\s{0,4}ST" + element + "(\\d{3})")
                    .matcher(text);
            while (set.find()) {
                kinds.add(BY_CODE.getOrDefault(set.group(1), UNKNOWN));
            }
        }
        return kinds.isEmpty() ? EnumSet.of(UNKNOWN) : kinds;
    }

    /** Where ISA16 begins less one, which is the component separator; behind it stands the segment terminator. */
    private static int lastElement(String text, int isa) {
        if (isa + 3 >= text.length()) {
            return -1;
        }
        int at = isa + 2;
        for (int element = 0; element < ISA_ELEMENTS; element++) {
            at = text.indexOf(text.charAt(isa + 3), at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }
}
