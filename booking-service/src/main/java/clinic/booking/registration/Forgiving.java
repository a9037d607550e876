package clinic.booking.registration;

import clinic.booking.patient.Identity.Sex;
import clinic.booking.patient.WrittenDate;
import clinic.platform.decider.BadInput;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads names, dates and phone numbers as people write them. */
final class Forgiving {

    /** RFC 5321, section 4.5.3.1.3, less the brackets. */
    private static final int LONGEST_EMAIL = 254;

    private Forgiving() {}

    static String name(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
    }

    /** @return given and family; "Doe, Jane" in the family field is both */
    static String[] names(@Nullable String given, @Nullable String family) {
        String first = name(given);
        String last = name(family);
        int comma = last.indexOf(',');
        return first.isEmpty() && comma > 0
                ? new String[] {
                    last.substring(comma + 1).strip(), last.substring(0, comma).strip()
                }
                : new String[] {first, last};
    }

    static LocalDate date(@Nullable String text, String field) {
        String value = name(text);
        BadInput.check(!value.isEmpty(), field, "Give the date.");
        return WrittenDate.read(value)
                .orElseThrow(() -> new BadInput(field, "Write the date as 1980-02-29 or 2/29/1980; it must exist."));
    }

    /** Ten digits are North American. What has an international prefix stays as it is. */
    static @Nullable String phone(@Nullable String text) {
        String value = name(text);
        if (value.isEmpty()) {
            return null;
        }
        String digits = value.replaceAll("(?i)\\s*(x|ext\\.?)\\s*\\d+$", "").replaceAll("\\D", "");
        BadInput.check(digits.length() >= 7 && digits.length() <= 15, "phone", "A phone number has 7 to 15 digits.");
        if (value.startsWith("+")) {
            return "+" + digits;
        }
        if (digits.length() == 10) {
            return "+1" + digits;
        }
        return digits.length() == 11 && digits.startsWith("1") ? "+" + digits : digits;
    }

    static @Nullable String email(@Nullable String text) {
        String value = name(text);
        if (value.isEmpty()) {
            return null;
        }
        BadInput.check(value.length() <= LONGEST_EMAIL, "email", "An e-mail address has at most 254 characters.");
        BadInput.check(value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "email", "This is not an e-mail address.");
        return value;
    }

    static Sex sex(@Nullable String text) {
        String value = name(text).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "f", "female", "woman" -> Sex.F;
            case "m", "male", "man" -> Sex.M;
            case "", "u", "unknown", "other", "x" -> Sex.U;
            default -> throw new BadInput("sex", "Write F, M or U.");
        };
    }

    /** Cards are read out in groups and in any case; payers compare without. */
    static @Nullable String memberNumber(@Nullable String text) {
        return blankToNull(name(text).replace(" ", "").toUpperCase(Locale.ROOT));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        String value = name(text);
        return value.isEmpty() ? null : value;
    }
}
