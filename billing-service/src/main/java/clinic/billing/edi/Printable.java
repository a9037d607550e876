package clinic.billing.edi;

import org.jspecify.annotations.Nullable;

/**
 * Text for a row of the database. PostgreSQL takes no zero character, so that one in a stored event would stop its
 * reader for ever; what comes in is checked elsewhere, this is the second wall.
 */
public final class Printable {

    private Printable() {}

    public static String text(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }

    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
