package clinic.booking.placing;

import clinic.booking.dayplan.Rule;
import clinic.booking.site.LocalStart;
import clinic.platform.decider.BadInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A booking as a program or a form sends it.
 *
 * @param visitId given by the caller, so that sending twice books once; null for a new one
 * @param start an instant, a time with offset, or the site's local time
 * @param enteredAfterwards why a visit whose time has gone by is entered now
 * @param occurredAt when it was booked; null for now
 */
public record VisitBody(
        @Nullable String visitId,
        String patientId,
        String siteId,
        String treatment,
        String start,
        @Nullable String chairId,
        @Nullable String pumpId,
        @Nullable String nurseId,
        @Nullable String prescriberId,
        @Nullable Integer plannedDoseMg,
        @Nullable Set<Rule> overrides,
        @Nullable String overrideReason,
        @Nullable String enteredAfterwards,
        @Nullable Instant occurredAt) {

    private static final Pattern ID = Pattern.compile("visit-[A-Za-z0-9-]{1,80}");

    public static String freshId() {
        return "visit-" + UUID.randomUUID();
    }

    /** @param zones where each site is */
    public BookVisit order(Function<String, ZoneId> zones, Instant now) {
        String id = blank(visitId) == null ? freshId() : String.valueOf(visitId);
        BadInput.check(ID.matcher(id).matches(), "visitId", "A visit's id looks like visit-….");
        BadInput.check(blank(patientId) != null, "patientId", "Say for whom.");
        BadInput.check(blank(siteId) != null, "siteId", "Say at which site.");
        BadInput.check(blank(treatment) != null, "treatment", "Say which treatment.");
        BadInput.check(
                plannedDoseMg == null || (plannedDoseMg > 0 && plannedDoseMg <= 1000),
                "plannedDoseMg",
                "A planned dose is 1 to 1000 mg.");
        ZoneId zone = zones.apply(siteId);
        Instant begins = LocalStart.parse(start, "start", zone);
        return new BookVisit(
                id,
                patientId,
                siteId,
                treatment,
                begins,
                LocalDate.ofInstant(begins, zone),
                blank(chairId),
                blank(pumpId),
                blank(nurseId),
                blank(prescriberId),
                plannedDoseMg,
                rules(overrides),
                blank(overrideReason),
                blank(enteredAfterwards),
                moment(occurredAt, now));
    }

    /** As exact as the database keeps it. */
    public static Instant moment(@Nullable Instant given, Instant now) {
        return given == null ? now : given.truncatedTo(ChronoUnit.MICROS);
    }

    public static Set<Rule> rules(@Nullable Set<Rule> given) {
        Set<Rule> rules = given == null ? Set.of() : given;
        BadInput.check(rules.stream().allMatch(Objects::nonNull), "overrides", "A rule to override is empty.");
        return rules;
    }

    public static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
