package clinic.x12;

/**
 * Where a segment, or one element of it, stands in its file.
 *
 * @param segment number of the segment, counted from 1 at the first ISA
 * @param offset offset in bytes of its first character, counted from 0 at the beginning of the file
 */
public record Position(int segment, long offset) {
    /** Of something that was not read from a file. */
    public static final Position NONE = new Position(0, 0);
}
