package clinic.x12.remittance;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A file in other delimiters, and with or without line breaks. */
final class Delimited {
    private static final String ELEMENTS = "*|+\u001d";
    private static final String COMPONENTS = ":>\\\u001f";
    private static final String REPETITIONS = "^!\u001e";
    private static final String[] TERMINATORS = {"~\n", "~", "~\r\n", "\n", "\r\n", "\u001c", "?\n"};

    private Delimited() {}

    static byte[] any(Random random, byte[] file) {
        var text = new String(file, StandardCharsets.US_ASCII);
        var terminator = TERMINATORS[random.nextInt(TERMINATORS.length)];
        return text.replace("~\n", "\u0001")
                .replace('*', ELEMENTS.charAt(random.nextInt(ELEMENTS.length())))
                .replace(':', COMPONENTS.charAt(random.nextInt(COMPONENTS.length())))
                .replace('^', REPETITIONS.charAt(random.nextInt(REPETITIONS.length())))
                .replace("\u0001", terminator)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
