package clinic.booking.rosters;

import clinic.booking.dayplan.Block;
import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Roster;
import clinic.booking.dayplan.Roster.Chair;
import clinic.booking.dayplan.Roster.Duty;
import clinic.booking.dayplan.Roster.Pump;
import clinic.booking.dayplan.Roster.Shift;
import clinic.booking.dayplan.Roster.Treatment;
import clinic.platform.decider.BadInput;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A roster as lines that a person can write: one chair, pump, shift, load or treatment a line, parts between bars. */
record RosterText(
        String siteName,
        String zone,
        String opens,
        String closes,
        String chairs,
        String pumps,
        String shifts,
        String loads,
        String treatments) {

    static RosterText of(Roster r) {
        return new RosterText(
                r.siteName(),
                r.zone(),
                r.opens().toString(),
                r.closes().toString(),
                lines(r.chairs(), c -> c.id() + " | " + c.name() + (c.note() == null ? "" : " | " + c.note())),
                lines(r.pumps(), p -> p.id() + " | " + p.name()),
                lines(
                        r.shifts(),
                        s -> s.staffId() + " | " + s.name() + " | "
                                + s.duty().name().toLowerCase(Locale.ROOT) + " | "
                                + s.from() + " | " + s.to()
                                + (s.duty() == Duty.NURSE ? " | " + hundredths(s.capacityHundredths()) : "")),
                Arrays.stream(Phase.values())
                        .map(p ->
                                word(p) + " | " + hundredths(r.loadHundredths().getOrDefault(p, 0)))
                        .collect(Collectors.joining("\n")),
                lines(
                        r.treatments(),
                        t -> t.code() + " | " + t.name() + " | " + (t.needsPump() ? "pump" : "no pump") + " | "
                                + t.blocks().stream()
                                        .map(b -> word(b.phase()) + " " + b.minutes())
                                        .collect(Collectors.joining(", "))));
    }

    Roster roster() {
        return new Roster(
                siteName.strip(),
                zone.strip(),
                time(opens, "opens"),
                time(closes, "closes"),
                rows(chairs)
                        .map(p -> new Chair(part(p, 0, "chairs"), part(p, 1, "chairs"), p.length > 2 ? p[2] : null))
                        .toList(),
                rows(pumps)
                        .map(p -> new Pump(part(p, 0, "pumps"), part(p, 1, "pumps")))
                        .toList(),
                rows(shifts).map(RosterText::shift).toList(),
                loadMap(),
                rows(treatments).map(RosterText::treatment).toList());
    }

    private Map<Phase, Integer> loadMap() {
        Map<Phase, Integer> map = new EnumMap<>(Phase.class);
        rows(loads).forEach(p -> map.put(phase(part(p, 0, "loads"), "loads"), number(part(p, 1, "loads"), "loads")));
        return map;
    }

    private static Shift shift(String[] p) {
        Duty duty = switch (part(p, 2, "shifts").toLowerCase(Locale.ROOT)) {
            case "nurse" -> Duty.NURSE;
            case "prescriber" -> Duty.PRESCRIBER;
            default -> throw new BadInput("shifts", "A shift is a nurse's or a prescriber's.");
        };
        return new Shift(
                part(p, 0, "shifts"),
                part(p, 1, "shifts"),
                duty,
                time(part(p, 3, "shifts"), "shifts"),
                time(part(p, 4, "shifts"), "shifts"),
                duty == Duty.NURSE ? number(p.length > 5 ? p[5] : "1", "shifts") : 0);
    }

    private static Treatment treatment(String[] p) {
        List<Block> blocks = Arrays.stream(part(p, 3, "treatments").split(","))
                .map(String::strip)
                .map(b -> {
                    int space = b.lastIndexOf(' ');
                    BadInput.check(space > 0, "treatments", "Write each phase with its minutes, e.g. dosing 10.");
                    return new Block(phase(b.substring(0, space), "treatments"), minutes(b.substring(space + 1)));
                })
                .toList();
        return new Treatment(
                part(p, 0, "treatments"), part(p, 1, "treatments"), needsPump(part(p, 2, "treatments")), blocks);
    }

    private static boolean needsPump(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "pump" -> true;
            case "no pump" -> false;
            default -> throw new BadInput("treatments", "A treatment needs a pump or no pump: write which.");
        };
    }

    private static java.util.stream.Stream<String[]> rows(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    private static String part(String[] parts, int index, String field) {
        BadInput.check(
                parts.length > index && !parts[index].isEmpty(), field, "A line lacks its part " + (index + 1) + ".");
        return parts[index];
    }

    private static LocalTime time(String text, String field) {
        try {
            String value = text.strip();
            return LocalTime.parse(value.length() == 4 ? "0" + value : value);
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "Write times as 08:00.");
        }
    }

    private static int number(String text, String field) {
        try {
            return new BigDecimal(text.strip()).movePointRight(2).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new BadInput(field, "Write loads as numbers with at most two decimals, e.g. 0.33.");
        }
    }

    private static int minutes(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadInput("treatments", "Minutes are whole numbers.");
        }
    }

    private static Phase phase(String text, String field) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(Phase.values())
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(field, "The phases are check-in, dosing, observation, discharge and turnover."));
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hundredths(int value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }
}
