package clinic.x12.syntax;

import java.util.Arrays;

/**
 * A segment's text without line breaks, which are only the sender's wrapping, and without control characters.
 *
 * @param origins where each byte that was kept stood before, and last where the text ended
 */
record Cleaned(byte[] text, int[] origins) {
    static Cleaned of(byte[] text, byte[] kinds) {
        var kept = new byte[text.length];
        var origins = new int[text.length + 1];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            byte kind = kinds[text[i] & 0xff];
            if (kind == Kinds.CONTROL || kind == Kinds.BREAK) continue;
            kept[length] = text[i];
            origins[length++] = i;
        }
        origins[length] = text.length;
        return new Cleaned(Arrays.copyOf(kept, length), Arrays.copyOf(origins, length + 1));
    }
}
