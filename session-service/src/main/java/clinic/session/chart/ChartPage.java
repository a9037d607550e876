package clinic.session.chart;

import clinic.session.treatment.SessionEvent.Amended;
import clinic.session.treatment.SessionState.Begun;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the chart's screen says in words and figures. */
public final class ChartPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy");

    private final Logs.Known known;
    private final Logs.Known now;
    private final int shown;
    private final DateTimeFormatter clock;

    ChartPage(Logs.Known known, Logs.Known now, int shown, DateTimeFormatter clock) {
        this.known = known;
        this.now = now;
        this.shown = shown;
        this.clock = clock;
    }

    public Begun session() {
        return known.session();
    }

    public int shown() {
        return shown;
    }

    public int all() {
        return now.moments().size();
    }

    public boolean lookingBack() {
        return shown < all();
    }

    /** When the newest shown entry was recorded. */
    public String asOf() {
        return time(now.moments().get(shown - 1));
    }

    public String time(Instant at) {
        return clock.format(at.atZone(known.session().chart().plan().zone()));
    }

    public String day() {
        return DAY.format(known.session()
                .chart()
                .arrivedAt()
                .atZone(known.session().chart().plan().zone()));
    }

    /** Amendments of one entry, oldest first. */
    public List<Entry> amendmentsOf(long sequence) {
        return known.log().entries().stream()
                .filter(e -> e.details() instanceof Amended a && a.sequence() == sequence)
                .toList();
    }

    public boolean sameMinute(Instant one, Instant other) {
        return time(one).equals(time(other));
    }
}
