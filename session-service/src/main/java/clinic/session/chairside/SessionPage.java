package clinic.session.chairside;

import clinic.session.treatment.Chart;
import clinic.session.treatment.ClearanceRules;
import clinic.session.treatment.DischargeRules;
import clinic.session.treatment.DosingRules;
import clinic.session.treatment.Gate;
import clinic.session.treatment.Limit;
import clinic.session.treatment.Milligrams;
import clinic.session.treatment.Phase;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SigningRules;
import clinic.session.treatment.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the session's screen says in words and figures; it decides nothing. */
public final class SessionPage {

    private final String id;
    private final Begun session;
    private final Chart chart;
    private final Instant now;

    SessionPage(String id, Begun session, Instant now) {
        this.id = id;
        this.session = session;
        this.chart = session.chart();
        this.now = now;
    }

    /** One stage of the visit down the side. */
    public record Step(int number, String title, boolean done, boolean current, String right, List<Gate> marks) {}

    /** One line of the table of readings. */
    public record Row(String time, String minute, VitalsRecorded reading, Set<Limit.Measure> passed) {

        public boolean over(String... measures) {
            return Stream.of(measures).map(Limit.Measure::valueOf).anyMatch(passed::contains);
        }
    }

    public String id() {
        return id;
    }

    public String clock(Instant at) {
        return chart.clock(at);
    }

    public String now() {
        return chart.clock(now);
    }

    public String treatment() {
        return esketamine() ? "esketamine" : "ketamine infusion";
    }

    public boolean esketamine() {
        return chart.plan().treatment() == Treatment.ESKETAMINE;
    }

    public String dose() {
        var order = chart.before().order();
        if (order == null) {
            return chart.plan().plannedDoseMg() == null
                    ? ""
                    : "planned " + chart.plan().plannedDoseMg() + " mg";
        }
        return Milligrams.ordered(order);
    }

    public Phase phase() {
        return session.phase();
    }

    /** Which of the four meaning colours this phase has. */
    public String tone() {
        return switch (session.phase()) {
            case ARRIVED, CLEARED -> "wait";
            case DOSING, OBSERVING, READY -> "run";
            case DISCHARGED, ENDED_EARLY -> "warn";
            case SIGNED -> "done";
        };
    }

    public Chart chart() {
        return chart;
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Phase phase = session.phase();
        boolean given = chart.drug().given();
        List<Gate> guards = ClearanceRules.guards(chart, now);
        boolean cleared = phase != Phase.ARRIVED && (phase != Phase.ENDED_EARLY || given);
        steps.add(step(1, "Prepare", cleared, phase == Phase.ARRIVED, cleared ? List.of() : guards));
        steps.add(step(
                2, "Dose", given && phase != Phase.DOSING, phase == Phase.CLEARED || phase == Phase.DOSING, List.of()));
        List<Gate> gates = DischargeRules.gates(chart, now);
        List<Gate> watching = gates.stream().filter(g -> !leaving(g)).toList();
        boolean over = chart.leaving().overAt() != null;
        steps.add(step(3, "Observe", over && given, phase == Phase.OBSERVING, over ? List.of() : watching));
        steps.add(step(
                4,
                "Discharge",
                over,
                phase == Phase.READY,
                over ? List.of() : gates.stream().filter(SessionPage::leaving).toList()));
        boolean signed = phase == Phase.SIGNED;
        steps.add(step(5, "Sign", signed, over && !signed, signed || !over ? List.of() : SigningRules.gates(chart)));
        return steps;
    }

    /** The guards by the name of their refusal. */
    public Map<String, Gate> guardsByName() {
        return ClearanceRules.guards(chart, now).stream()
                .collect(Collectors.toMap(g -> g.reason().name(), Function.identity()));
    }

    /** The guard to see to next; empty when all are met, or the dose is over. */
    public String firstMissing() {
        if (session.phase() != Phase.ARRIVED) {
            return "";
        }
        return ClearanceRules.guards(chart, now).stream()
                .filter(g -> !g.isMet())
                .map(g -> g.reason().name())
                .findFirst()
                .orElse("");
    }

    private static boolean leaving(Gate gate) {
        return switch (gate.reason()) {
            case RIDE_NOT_HERE, INSTRUCTIONS_NOT_GIVEN -> true;
            default -> false;
        };
    }

    private Step step(int number, String title, boolean done, boolean current, List<Gate> marks) {
        long missing = marks.stream().filter(g -> !g.isMet()).count();
        String right = done ? "done" : missing > 0 ? missing + " missing" : "";
        if (number == 2 && given()) {
            right = doseGiven();
        }
        return new Step(number, title, done, current, right, marks);
    }

    private boolean given() {
        return chart.drug().given();
    }

    private String doseGiven() {
        if (esketamine()) {
            return chart.drug().devices().size() + " of " + DosingRules.devicesOrdered(chart);
        }
        return chart.drug().infusing() ? "infusing" : "done";
    }

    public int nextDevice() {
        return chart.drug().devices().size() + 1;
    }

    public int devicesOrdered() {
        return DosingRules.devicesOrdered(chart);
    }

    public @Nullable String nextDeviceFrom() {
        Instant from = DosingRules.nextDeviceFrom(chart);
        return from == null ? null : chart.clock(from);
    }

    /** Micrograms as a person reads them, in milligrams. */
    public String mg(long micrograms) {
        return Milligrams.number(micrograms);
    }

    /** A constant's name as words. */
    public String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Micrograms for the weight that was taken; null while something for it is missing. */
    public @Nullable Long plannedMicrograms() {
        var weight = chart.clearance() == null
                ? chart.before().weight()
                : chart.clearance().weight();
        var order = chart.before().order();
        return weight == null || order == null || order.doseMicrogramsPerKg() == null
                ? null
                : DosingRules.plannedMicrograms(weight.weightGrams(), order.doseMicrogramsPerKg());
    }

    /** Percent of a clock that has run; 100 at most. */
    public int percent(@Nullable Instant from) {
        if (from == null) {
            return 0;
        }
        return (int) Math.min(100, Math.max(0, minutes(from) * 100 / chart.observationMinutes()));
    }

    /** Minutes on a clock: up to now, or to the end of the visit. */
    public long minutes(@Nullable Instant from) {
        if (from == null) {
            return 0;
        }
        Instant over = chart.leaving().overAt();
        return Duration.between(from, over == null ? now : over).toMinutes();
    }

    /** The deviations that lack their reasons, so that the acts know when there is a new one. */
    public String openReasons() {
        return chart.unexplained().stream().map(d -> d.deviation().id()).collect(Collectors.joining(" ", " ", ""));
    }

    public boolean over() {
        return chart.leaving().overAt() != null;
    }

    public List<Row> rows() {
        Instant last = chart.drug().lastAt();
        Instant first = chart.drug().firstAt();
        List<Row> rows = new ArrayList<>();
        for (VitalsRecorded r : chart.watch().readings().reversed()) {
            Instant from = last == null ? first : last;
            String minute = from == null || first == null || r.occurredAt().isBefore(first)
                    ? "before"
                    : signed(Duration.between(from, r.occurredAt()).toMinutes());
            Set<Limit.Measure> passed =
                    chart.passed(r).stream().map(Limit::measure).collect(Collectors.toSet());
            rows.add(new Row(chart.clock(r.occurredAt()), minute, r, passed));
        }
        return rows;
    }

    private static String signed(long minutes) {
        return minutes < 0 ? String.valueOf(minutes) : "+" + minutes;
    }

    public VitalsPlot plot() {
        return new VitalsPlot(chart, now);
    }

    public LocalDate today() {
        return now.atZone(chart.plan().zone()).toLocalDate();
    }

    /** The address that brings a signer back here after proving who they are. */
    public String path() {
        return "/session/sessions/" + id;
    }
}
