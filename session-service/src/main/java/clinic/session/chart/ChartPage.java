package clinic.session.chart;

import clinic.session.treatment.SessionEvent.Amended;
import clinic.session.treatment.SessionState.Begun;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the chart's screen says in words and figures. */
public final class ChartPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm");

    private final Logs.Known known;
    private final Logs.Known now;
    private final int shown;

    ChartPage(Logs.Known known, Logs.Known now, int shown) {
        this.known = known;
        this.now = now;
        this.shown = shown;
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

    /** On the clock of the site, with the date where that is not the day of the visit. */
    public String time(Instant at) {
        ZonedDateTime local = local(at);
        ZonedDateTime arrived = local(known.session().chart().arrivedAt());
        return (local.toLocalDate().equals(arrived.toLocalDate()) ? CLOCK : DAY_AND_CLOCK).format(local);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(known.session().chart().plan().zone());
    }

    public String day() {
        return DAY.format(local(known.session().chart().arrivedAt()));
    }

    /** Amendments of one entry, oldest first. */
    public List<Entry> amendmentsOf(long sequence) {
        return known.log().entries().stream()
                .filter(e -> e.details() instanceof Amended a && a.sequence() == sequence)
                .toList();
    }

    public boolean sameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }
}
