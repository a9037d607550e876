package clinic.x12.syntax;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short codes come again and again, so the last ones are kept, a fixed number of them. Threads may overwrite each other's:
 * what is taken out is compared first.
 */
final class Words {
    private static final int LONGEST = 4;
    private static final int MASK = 1023;
    private static final @Nullable String[] KEPT = new @Nullable String[MASK + 1];

    private Words() {}

    /** ASCII bytes as text. */
    static String of(byte[] text, int from, int to) {
        if (to - from > LONGEST) return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        int hash = 0;
        for (int i = from; i < to; i++) hash = hash * 37 + text[i];
        int slot = hash & MASK;
        var kept = KEPT[slot];
        if (kept != null && same(kept, text, from, to)) return kept;
        var word = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        KEPT[slot] = word;
        return word;
    }

    private static boolean same(String word, byte[] text, int from, int to) {
        if (word.length() != to - from) return false;
        for (int i = from; i < to; i++) if (word.charAt(i - from) != text[i]) return false;
        return true;
    }
}
