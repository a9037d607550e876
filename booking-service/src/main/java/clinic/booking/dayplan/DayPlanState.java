package clinic.booking.dayplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A site's day. */
public sealed interface DayPlanState {

    record NotOpened() implements DayPlanState {}

    record Open(String siteId, LocalDate date, Roster roster, List<Reservation> reservations) implements DayPlanState {

        public Open {
            reservations = List.copyOf(reservations);
        }

        public ZoneId zone() {
            return ZoneId.of(roster.zone());
        }

        public Instant at(LocalTime local) {
            return date.atTime(local).atZone(zone()).toInstant();
        }

        public Instant opens() {
            return at(roster.opens());
        }

        public Instant closes() {
            return at(roster.closes());
        }

        public Optional<Reservation> reservation(String visitId) {
            return reservations.stream()
                    .filter(r -> r.visitId().equals(visitId))
                    .findFirst();
        }

        Stream<Reservation> without(String visitId) {
            return reservations.stream().filter(r -> !r.visitId().equals(visitId));
        }

        Open with(Roster other) {
            return new Open(siteId, date, other, reservations);
        }

        Open with(Reservation reservation) {
            return new Open(
                    siteId,
                    date,
                    roster,
                    Stream.concat(without(reservation.visitId()), Stream.of(reservation))
                            .toList());
        }

        public Open released(String visitId) {
            return new Open(siteId, date, roster, without(visitId).toList());
        }
    }
}
