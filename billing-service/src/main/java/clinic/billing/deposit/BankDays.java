package clinic.billing.deposit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * Days on which money moves: Monday to Friday without the holidays of the Federal Reserve Banks. A holiday on a Sunday is
 * kept on the Monday after it, one on a Saturday is not kept.
 */
public final class BankDays {

    /** A payment and its remittance are to be there within three business days of each other. */
    public static final int LATE = 4;

    private static final int MANY = 400;

    private BankDays() {}

    /** How many business days have begun after this day, today included; stops counting where it no longer matters. */
    public static int since(LocalDate day, LocalDate today) {
        int days = 0;
        for (LocalDate d = day.plusDays(1); !d.isAfter(today) && days < MANY; d = d.plusDays(1)) {
            days += isOne(d) ? 1 : 0;
        }
        return days;
    }

    /** What has waited since this day or longer is late today. */
    public static LocalDate lateSince(LocalDate today) {
        LocalDate day = today;
        for (int left = LATE; left > 0; day = day.minusDays(1)) {
            left -= isOne(day) ? 1 : 0;
        }
        return day;
    }

    static boolean isOne(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !isHoliday(day)
                && !(weekday == DayOfWeek.MONDAY && isFixedHoliday(day.minusDays(1)));
    }

    private static boolean isHoliday(LocalDate day) {
        return isFixedHoliday(day)
                || isNth(day, Month.JANUARY, 3, DayOfWeek.MONDAY)
                || isNth(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
                || isNth(day, Month.MAY, -1, DayOfWeek.MONDAY)
                || isNth(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
                || isNth(day, Month.OCTOBER, 2, DayOfWeek.MONDAY)
                || isNth(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    private static boolean isFixedHoliday(LocalDate day) {
        int dayOfMonth = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> dayOfMonth == 1;
            case JUNE -> dayOfMonth == 19;
            case JULY -> dayOfMonth == 4;
            case NOVEMBER -> dayOfMonth == 11;
            case DECEMBER -> dayOfMonth == 25;
            default -> false;
        };
    }

    /** @param n from the end of the month if it is negative */
    private static boolean isNth(LocalDate day, Month month, int n, DayOfWeek weekday) {
        return day.getMonth() == month && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(n, weekday)));
    }
}
