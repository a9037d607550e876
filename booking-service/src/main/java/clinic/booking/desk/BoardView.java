package clinic.booking.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day board as it is drawn: columns of cards, placed by minutes since the site's midnight.
 *
 * @param now minute of the now-line; null if the day is not today
 * @param closed minutes in which nothing can begin, since the nurses are full or no prescriber is there
 */
record BoardView(
        String siteId,
        String siteName,
        String zone,
        LocalDate date,
        boolean open,
        int from,
        int to,
        @Nullable Integer now,
        String clock,
        List<Hour> hours,
        List<Column> columns,
        List<Stretch> closed,
        List<Off> off,
        Tally tally,
        String load,
        String cover) {

    record Hour(int at, String label) {}

    record Column(String chairId, String name, @Nullable String note, List<Card> cards) {}

    /**
     * @param tone wait, run, done, need or warn
     * @param step how many of the five phases have begun; 0 before the treatment
     */
    record Card(
            String visitId,
            String patientName,
            int at,
            int lasts,
            String times,
            String treatment,
            String tone,
            String what,
            int step,
            boolean movable) {}

    record Stretch(int at, int lasts) {}

    /** A visit that holds no place any more: cancelled, or missed. */
    record Off(String visitId, String patientName, String times, String what) {}

    record Tally(long visits, long waiting, long running, long done, long attention, long cancelled, long missed) {}
}
