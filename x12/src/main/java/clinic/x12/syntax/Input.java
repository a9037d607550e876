package clinic.x12.syntax;

import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A window on the stream: what was not taken yet stays together in one buffer, which grows up to a limit. */
final class Input {
    private final InputStream in;
    private final int most;
    private byte[] buffer;
    private int begin;
    private int filled;
    private long before;

    Input(InputStream in, int first, int most) {
        this.in = in;
        this.most = most;
        this.buffer = new byte[first];
    }

    /** Of the first byte not taken, from the beginning of the stream. */
    long offset() {
        return before + begin;
    }

    /** The byte so many places further on, or -1 beyond the end. */
    int at(int further) throws IOException {
        int index = begin + further;
        if (index < filled) return buffer[index] & 0xff;
        return more(further) ? buffer[begin + further] & 0xff : -1;
    }

    private boolean more(int further) throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, filled - begin);
            before += begin;
            filled -= begin;
            begin = 0;
        }
        while (further >= filled) {
            if (filled == buffer.length) grow();
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n <= 0) return false;
            filled += n;
        }
        return true;
    }

    private void grow() {
        if (buffer.length >= most)
            throw new X12Unreadable(
                    "SEGMENT_TOO_LONG", "A segment is longer than a megabyte; its terminator is missing.");
        buffer = Arrays.copyOf(buffer, Math.min(most, buffer.length * 2));
    }

    /** A copy of the next bytes, which are then done with, and so is one more when a terminator follows. */
    byte[] take(int length, boolean terminator) {
        var taken = Arrays.copyOfRange(buffer, begin, begin + length);
        begin += terminator ? length + 1 : length;
        return taken;
    }

    /** False at the end of the input. */
    boolean skipBlanks() throws IOException {
        for (int b = at(0); b >= 0; b = at(0)) {
            if (!blank(b)) return true;
            begin++;
        }
        return false;
    }

    /**
     * Goes to the next ISA, or to the end.
     *
     * @param limit how far to look
     * @return how much beside blanks was passed over
     */
    long skipToInterchange(long limit) throws IOException {
        long junk = 0;
        for (long passed = 0; passed <= limit && at(0) >= 0; passed++) {
            if (InterchangeHeader.startsAt(this)) return junk;
            if (!blank(at(0))) junk++;
            begin++;
        }
        return junk;
    }

    private static boolean blank(int b) {
        return b <= ' ' || b == 0x7f;
    }
}
