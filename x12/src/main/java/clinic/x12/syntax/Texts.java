package clinic.x12.syntax;

import org.jspecify.annotations.Nullable;

/** Empty elements are absent ones. */
public final class Texts {
    private Texts() {}

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
