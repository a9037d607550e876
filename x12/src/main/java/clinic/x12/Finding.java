package clinic.x12;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader noticed.
 *
 * @param code stable name, such as {@code AMOUNT_INVALID}
 * @param message one sentence a biller understands; never a person's data
 * @param at the element the finding is about where it is about one, otherwise the segment; of what is missing, where it
 *     should stand
 * @param loop loop of the guide, such as {@code 2100}, where known
 * @param element element, such as {@code CLP03}, where known
 */
public record Finding(
        Severity severity,
        String code,
        String message,
        Position at,
        @Nullable String loop,
        @Nullable String element) {
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
