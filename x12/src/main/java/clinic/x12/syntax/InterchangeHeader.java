package clinic.x12.syntax;

import clinic.x12.Position;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An ISA segment, by counting separators rather than by its 106 characters: padding is what senders get wrong. */
record InterchangeHeader(Segment segment, Delimiters delimiters, boolean usualLength, boolean controlsLeftOut) {
    private static final int LONGEST = 512;
    private static final int ELEMENTS = 16;
    private static final int USUAL_LENGTH = 105;

    static boolean startsAt(Input in) throws IOException {
        return startsAt(in, 0);
    }

    static boolean startsAt(Input in, int further) throws IOException {
        if ((in.at(further) & ~0x20) != 'I') return false;
        if ((in.at(further + 1) & ~0x20) != 'S' || (in.at(further + 2) & ~0x20) != 'A') return false;
        int separator = in.at(further + 3);
        return separator > 0
                && separator != ' '
                && separator != '\n'
                && separator != '\r'
                && !Character.isLetterOrDigit(separator);
    }

    /** @throws X12Unreadable when it is broken off or declares no delimiters */
    static InterchangeHeader read(Input in, Position at) throws IOException {
        int separator = in.at(3);
        int component = 4;
        for (int separators = 1; separators < ELEMENTS; component++) {
            int b = in.at(component);
            if (b < 0 || component > LONGEST)
                throw new X12Unreadable(
                        "ENVELOPE_BROKEN", "The ISA segment is broken off or does not have 16 elements.");
            if (b == separator) separators++;
        }
        int terminator = in.at(component + 1);
        if (terminator < 0) throw new X12Unreadable("ENVELOPE_BROKEN", "The file ends within its ISA segment.");
        check(in.at(component), terminator, separator);
        boolean twoBytes = terminator == '\r' && in.at(component + 2) == '\n';
        if (twoBytes) terminator = '\n';
        var text = in.take(component + 1, true);
        if (twoBytes) in.take(0, true);
        return of(text, new Delimiters((char) separator, '^', (char) text[component], (char) terminator), at);
    }

    private static void check(int component, int terminator, int separator) {
        if (component == '\r'
                || component == '\n'
                || component == separator
                || component == terminator
                || terminator == separator
                || terminator == ' '
                || component > 0x7f
                || terminator > 0x7f
                || Character.isLetterOrDigit(terminator)
                || Character.isLetterOrDigit(component))
            throw new X12Unreadable("ENVELOPE_BROKEN", "The ISA segment does not declare its delimiters.");
    }

    private static InterchangeHeader of(byte[] text, Delimiters declared, Position at) {
        var delimiters = declared;
        var repetition = segment(text, null, declared, at).raw(11);
        if (repetition.length() == 1 && repetition.charAt(0) < 0x7f && !Character.isLetterOrDigit(repetition.charAt(0)))
            delimiters = new Delimiters(
                    declared.element(), repetition.charAt(0), declared.component(), declared.terminator());
        // Only once the whole segment is read is it known which control characters are its delimiters.
        var kept = Cleaned.of(text, Kinds.of(delimiters));
        return new InterchangeHeader(
                segment(kept.text(), kept.origins(), delimiters, at),
                delimiters,
                text.length == USUAL_LENGTH,
                kept.text().length < text.length);
    }

    private static Segment segment(byte[] text, int @Nullable [] origins, Delimiters delimiters, Position at) {
        var ends = new int[text.length + 1];
        int parts = 0;
        boolean ascii = true;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == (byte) delimiters.element()) ends[parts++] = i;
            ascii &= text[i] >= 0;
        }
        ends[parts++] = text.length;
        return new Segment(text, origins, Arrays.copyOf(ends, parts), ascii, delimiters, at);
    }
}
