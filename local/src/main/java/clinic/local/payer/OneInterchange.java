package clinic.local.payer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Several transactions of the same envelope in one file: one interchange, one group. */
final class OneInterchange {
    private static final String FIRST_SEGMENT = "ST*";
    private static final String TRAILER = "GE*1*";

    private OneInterchange() {}

    static byte[] of(List<byte[]> files) {
        if (files.size() == 1) return files.getFirst();
        var first = text(files.getFirst());
        var all = new StringBuilder(first.substring(0, start(first)));
        for (var file : files) {
            var text = text(file);
            all.append(text, start(text), text.lastIndexOf(TRAILER));
        }
        all.append(first.substring(first.lastIndexOf(TRAILER)).replace(TRAILER, "GE*" + files.size() + "*"));
        return all.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int start(String text) {
        return text.indexOf("~" + FIRST_SEGMENT) < 0
                ? text.indexOf(FIRST_SEGMENT)
                : text.indexOf("~" + FIRST_SEGMENT) + 1;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.US_ASCII);
    }
}
