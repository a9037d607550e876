package clinic.booking.desk;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.NurseLoad;
import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Roster;
import clinic.booking.desk.BoardView.Card;
import clinic.booking.desk.BoardView.Column;
import clinic.booking.desk.BoardView.Hour;
import clinic.booking.desk.BoardView.Stretch;
import clinic.booking.desk.BoardView.Tally;
import clinic.booking.overview.VisitRow;
import clinic.booking.overview.Visits;
import clinic.booking.site.Sites;
import clinic.platform.aggregate.History;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws a site's day from its plan, its visits and what is heard of the treatments. */
@Component
class Boards {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final int STEP = 5;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Set<String> OVER = Set.of("DISCHARGED", "SIGNED", "ENDED_EARLY");

    private final History history;
    private final Visits visits;
    private final Clock clock;

    Boards(History history, Visits visits, Clock clock) {
        this.history = history;
        this.visits = visits;
        this.clock = clock;
    }

    BoardView of(Sites.Site site, LocalDate date) {
        String id = DayPlan.id(site.siteId(), date);
        return history.fold(DayPlan.class, id) instanceof DayPlanState.Open day
                ? open(day, visits.of(id))
                : notOpen(site, date);
    }

    private BoardView open(DayPlanState.Open day, List<VisitRow> rows) {
        Instant now = clock.instant();
        Roster roster = day.roster();
        List<VisitRow> here = rows.stream().filter(v -> !v.off()).toList();
        // What is placed outside the opening hours by override is on the board all the same.
        int from = Math.floorDiv(here.stream().mapToInt(Boards::begins).reduce(minute(roster.opens()), Math::min), 60)
                * 60;
        int to = Math.min(
                Math.ceilDiv(here.stream().mapToInt(Boards::ends).reduce(minute(roster.closes()), Math::max), 60) * 60,
                MINUTES_A_DAY);
        LocalTime clockTime = LocalTime.ofInstant(now, day.zone());
        boolean today = LocalDate.ofInstant(now, day.zone()).equals(day.date());
        Instant at = today ? now : day.opens();
        return new BoardView(
                day.siteId(),
                roster.siteName(),
                roster.zone(),
                day.date(),
                true,
                from,
                to,
                today && minute(clockTime) >= from && minute(clockTime) <= to ? minute(clockTime) : null,
                CLOCK.format(clockTime),
                IntStream.iterate(from, m -> m <= to, m -> m + 60)
                        .mapToObj(m -> new Hour(m, m / 60 + ":00"))
                        .toList(),
                roster.chairs().stream().map(c -> column(c, here, roster, now)).toList(),
                closed(day, from, to),
                rows.stream().filter(VisitRow::off).map(v -> off(v, now)).toList(),
                tally(rows, here, now),
                hundredths(NurseLoad.at(roster, day.reservations(), at)) + " of "
                        + hundredths(NurseLoad.capacityAt(day, at)),
                cover(day, at));
    }

    private BoardView notOpen(Sites.Site site, LocalDate date) {
        ZoneId zone = site.zone();
        return new BoardView(
                site.siteId(),
                site.roster().siteName(),
                zone.getId(),
                date,
                false,
                0,
                0,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Tally(0, 0, 0, 0, 0, 0, 0),
                "",
                "");
    }

    private static Column column(Roster.Chair chair, List<VisitRow> here, Roster roster, Instant now) {
        return new Column(
                chair.id(),
                chair.name(),
                chair.note(),
                here.stream()
                        .filter(v -> v.chairId().equals(chair.id()))
                        .map(v -> card(v, roster, now))
                        .toList());
    }

    private static Card card(VisitRow v, Roster roster, Instant now) {
        PhaseWords words = PhaseWords.of(v, now);
        String treatment = treatment(v, roster);
        return new Card(
                v.visitId(),
                v.patientName(),
                begins(v),
                lasts(v),
                times(v),
                v.plannedDoseMg() == null ? treatment : treatment + " " + v.plannedDoseMg() + " mg",
                words.tone(),
                words.text(),
                words.step(),
                v.movable());
    }

    static String treatment(VisitRow v, Roster roster) {
        return roster.treatment(v.treatment())
                .map(t -> t.name().substring(0, 1).toLowerCase(Locale.ROOT).equals("i")
                        ? t.name()
                        : t.name().toLowerCase(Locale.ROOT))
                .orElse(v.treatment());
    }

    /** Where the next check-in would overload the nurses, or nobody could prescribe. */
    private static List<Stretch> closed(DayPlanState.Open day, int from, int to) {
        int checkIn = day.roster().loadHundredths().getOrDefault(Phase.CHECK_IN, 0);
        List<Stretch> closed = new ArrayList<>();
        int begun = -1;
        for (int m = from; m <= to; m += STEP) {
            Instant moment = day.date()
                    .atTime(LocalTime.ofSecondOfDay(Math.min(m, 1439) * 60L))
                    .atZone(day.zone())
                    .toInstant();
            boolean full = m == to
                    ? false
                    : NurseLoad.at(day.roster(), day.reservations(), moment) + checkIn
                                    > NurseLoad.capacityAt(day, moment)
                            || prescribers(day, moment).isEmpty();
            if (full && begun < 0) {
                begun = m;
            } else if (!full && begun >= 0) {
                closed.add(new Stretch(begun, m - begun));
                begun = -1;
            }
        }
        return closed;
    }

    private static List<Roster.Shift> prescribers(DayPlanState.Open day, Instant moment) {
        return day.roster().shifts().stream()
                .filter(s -> s.duty() == Roster.Duty.PRESCRIBER)
                .filter(s -> !moment.isBefore(day.at(s.from())) && moment.isBefore(day.at(s.to())))
                .toList();
    }

    private static String cover(DayPlanState.Open day, Instant moment) {
        return prescribers(day, moment).stream()
                .max(Comparator.comparing(Roster.Shift::to))
                .map(s -> s.name() + " on site until " + CLOCK.format(s.to()))
                .orElse("no prescriber on site");
    }

    private static BoardView.Off off(VisitRow v, Instant now) {
        return new BoardView.Off(
                v.visitId(), v.patientName(), times(v), PhaseWords.of(v, now).text());
    }

    private static String times(VisitRow v) {
        return CLOCK.format(v.start().atZone(v.zoneId())) + "–"
                + CLOCK.format(v.end().atZone(v.zoneId()));
    }

    private static int begins(VisitRow v) {
        return minute(LocalTime.ofInstant(v.start(), v.zoneId()));
    }

    private static int ends(VisitRow v) {
        return begins(v) + lasts(v);
    }

    private static int lasts(VisitRow v) {
        return (int) Duration.between(v.start(), v.end()).toMinutes();
    }

    private static Tally tally(List<VisitRow> rows, List<VisitRow> here, Instant now) {
        long done = here.stream()
                .filter(v -> v.phase() != null && OVER.contains(v.phase()))
                .count();
        long running = here.stream()
                .filter(v -> Set.of("CLEARED", "DOSING", "OBSERVING", "READY").contains(String.valueOf(v.phase())))
                .count();
        long waiting = here.stream()
                .filter(v -> v.state().equals("ARRIVED")
                        && (v.phase() == null || v.phase().equals("ARRIVED")))
                .count();
        long attention = here.stream()
                .filter(v -> v.needsAttention()
                        || (v.state().equals("BOOKED") && v.start().isBefore(now)))
                .count();
        return new Tally(
                here.size(),
                waiting,
                running,
                done,
                attention,
                rows.stream().filter(v -> v.state().equals("CANCELLED")).count(),
                rows.stream().filter(v -> v.state().equals("MISSED")).count());
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static String hundredths(int load) {
        return String.format(Locale.ROOT, "%d.%02d", load / 100, load % 100);
    }
}
