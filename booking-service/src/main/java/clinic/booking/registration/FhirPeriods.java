package clinic.booking.registration;

import clinic.platform.decider.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** FHIR periods as days. Dates may be partial there: a year or a month lasts from its first day to its last. */
final class FhirPeriods {

    private FhirPeriods() {}

    static @Nullable LocalDate first(Period period) {
        return day(period.getStartElement(), true);
    }

    static @Nullable LocalDate last(Period period) {
        return day(period.getEndElement(), false);
    }

    static boolean over(Period period, LocalDate today) {
        LocalDate last = last(period);
        return last != null && last.isBefore(today);
    }

    private static @Nullable LocalDate day(DateTimeType date, boolean first) {
        String text = date.getValueAsString();
        if (text == null) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 ->
                    first
                            ? Year.parse(text).atDay(1)
                            : Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 ->
                    first
                            ? YearMonth.parse(text).atDay(1)
                            : YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            };
        } catch (DateTimeException e) {
            throw new BadInput("period", "The period holds a date that doesn't exist.");
        }
    }
}
