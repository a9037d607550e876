package clinic.booking.overview;

import clinic.booking.patient.WrittenDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is typed to find a patient, in the form in which rows keep it: dates as ISO, phone numbers as their digits, the
 * rest in small letters.
 */
final class SearchWords {

    private static final int MOST = 8;

    private SearchWords() {}

    static List<String> of(String typed) {
        Optional<LocalDate> date = WrittenDate.read(typed.strip());
        return date.isPresent()
                ? List.of(date.get().toString())
                : Arrays.stream(typed.strip().split("\\s+"))
                        .filter(word -> !word.isBlank())
                        .limit(MOST)
                        .map(SearchWords::word)
                        .toList();
    }

    private static String word(String typed) {
        Optional<LocalDate> date = WrittenDate.read(typed);
        if (date.isPresent()) {
            return date.get().toString();
        }
        boolean beginsAsDate = typed.matches("\\d{4}-\\d{0,2}(-\\d{0,2})?");
        boolean number =
                typed.chars().anyMatch(Character::isDigit) && typed.chars().noneMatch(Character::isLetter);
        return number && !beginsAsDate ? typed.replaceAll("\\D", "") : typed.toLowerCase(Locale.ROOT);
    }
}
