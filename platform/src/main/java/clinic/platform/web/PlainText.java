package clinic.platform.web;

import clinic.platform.decider.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Text as people type it: of a length that a person would write, no control character but tab and line end, no half of a
 * surrogate pair. A text of a megabyte would fit into an event and then into no message: nothing would be published any
 * more. Anything else comes
 * from a program's mistake or from ill will, and some of it no database takes: stored in an event, it would stop every
 * reader of it for good.
 */
final class PlainText {

    private static final int LONGEST = 20_000;

    private PlainText() {}

    /** @throws BadInput naming the field */
    static void check(@Nullable String text, String field) {
        String named = isPlain(field) && field.length() <= LONGEST ? field : "field";
        BadInput.check(
                text == null || text.length() <= LONGEST,
                named,
                "This text is longer than " + LONGEST + " characters.");
        BadInput.check(
                text == null || text.codePoints().allMatch(PlainText::typed),
                named,
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
