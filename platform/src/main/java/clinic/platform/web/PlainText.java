package clinic.platform.web;

import clinic.platform.decider.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Text as people type it: no control character but tab and line end, no half of a surrogate pair. Anything else comes
 * from a program's mistake or from ill will, and some of it no database takes: stored in an event, it would stop every
 * reader of it for good.
 */
final class PlainText {

    private PlainText() {}

    /** @throws BadInput naming the field */
    static void check(@Nullable String text, String field) {
        BadInput.check(
                text == null || text.codePoints().allMatch(PlainText::typed),
                isPlain(field) ? field : "field",
                "This text holds a character that nobody types.");
    }

    private static boolean isPlain(String field) {
        return field.codePoints().allMatch(PlainText::typed);
    }

    private static boolean typed(int c) {
        boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
        return lineOrTab || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }
}
