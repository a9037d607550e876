package clinic.booking.dayplan;

import static clinic.platform.decider.BadInput.check;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What any roster must have, whoever wrote it: it may have come as JSON, in which anything can be missing. */
final class RosterCheck {

    private RosterCheck() {}

    static void of(Roster roster) {
        check(given(roster.siteName()), "siteName", "A site needs a name.");
        check(
                given(roster.zone()) && ZoneId.getAvailableZoneIds().contains(roster.zone()),
                "zone",
                "The zone is an IANA name such as America/Denver.");
        check(roster.opens() != null, "opens", "Say when the site opens.");
        check(roster.closes() != null, "closes", "Say when the site closes.");
        check(roster.opens().isBefore(roster.closes()), "closes", "The site closes before it opens.");
        check(!roster.chairs().isEmpty(), "chairs", "A day without chairs can't be booked.");
        distinct(roster.chairs().stream().map(Roster.Chair::id), "chairs");
        named(roster.chairs().stream().map(Roster.Chair::name), "chairs");
        distinct(roster.pumps().stream().map(Roster.Pump::id), "pumps");
        named(roster.pumps().stream().map(Roster.Pump::name), "pumps");
        roster.shifts().forEach(RosterCheck::shift);
        check(
                roster.loadHundredths().values().stream().allMatch(l -> l >= 0),
                "loadHundredths",
                "A load is not negative.");
        distinct(roster.treatments().stream().map(Roster.Treatment::code), "treatments");
        named(roster.treatments().stream().map(Roster.Treatment::name), "treatments");
        roster.treatments().forEach(RosterCheck::treatment);
    }

    private static void shift(Roster.Shift shift) {
        named(Stream.of(shift.staffId(), shift.name()), "shifts");
        check(shift.duty() != null, "shifts", "A shift is a nurse's or a prescriber's.");
        check(shift.from() != null && shift.to() != null, "shifts", "A shift says from when to when.");
        check(shift.from().isBefore(shift.to()), "shifts", "A shift ends before it begins.");
        check(shift.capacityHundredths() >= 0, "shifts", "A capacity is not negative.");
    }

    private static void treatment(Roster.Treatment treatment) {
        check(
                treatment.blocks().stream().allMatch(b -> b.phase() != null),
                "treatments",
                "Each part of a treatment is a phase.");
        check(
                treatment.blocks().stream().allMatch(b -> b.minutes() >= 0 && b.minutes() <= 24 * 60)
                        && treatment.blocks().stream().mapToInt(Block::minutes).sum() > 0,
                "treatments",
                "A treatment takes some time, and no phase more than a day.");
    }

    private static void named(Stream<String> names, String field) {
        check(names.allMatch(RosterCheck::given), field, "A name or an id is missing.");
    }

    private static void distinct(Stream<String> ids, String field) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            check(given(id), field, "An id is missing.");
            check(seen.add(id), field, "An id is given twice.");
        });
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
