package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has to be done next for a patient, and when.
 *
 * @param what in the floor's words, e.g. "BP, HR, SpO₂"
 */
public record NextDue(Instant at, String what) {

    private static final String READING = "BP, HR, SpO₂";

    /** Empty when nothing has a time: before the dose, and after the visit. */
    public static Optional<NextDue> of(SessionState.Begun session) {
        Chart chart = session.chart();
        List<NextDue> due = new ArrayList<>();
        switch (session) {
            case SessionState.Preparing s -> due.add(new NextDue(chart.plan().start(), "Prepare"));
            case SessionState.Cleared s ->
                due.add(new NextDue(s.since(), chart.esketamine() ? "First device" : "Start the infusion"));
            case SessionState.Dosing s -> dosing(chart, due);
            case SessionState.Observing s -> observing(chart, due);
            case SessionState.Ready s -> due.add(new NextDue(s.since(), "Discharge"));
            case SessionState.Discharged s -> due.add(new NextDue(s.since(), "Sign"));
            case SessionState.EndedEarly s -> due.add(new NextDue(s.since(), "Sign"));
            case SessionState.Signed s -> {}
        }
        return due.stream().min(Comparator.comparing(NextDue::at));
    }

    private static void dosing(Chart chart, List<NextDue> due) {
        if (chart.esketamine()) {
            Instant from = DosingRules.nextDeviceFrom(chart);
            if (from != null) {
                due.add(new NextDue(from, "Device " + (chart.drug().devices().size() + 1)));
            }
            return;
        }
        Drug.Proved<SessionEvent.InfusionStarted> started = chart.drug().started();
        if (started != null) {
            Instant begun = started.event().occurredAt();
            due.add(new NextDue(begun.plus(Duration.ofMinutes(started.event().plannedMinutes())), "Infusion ends"));
            due.add(reading(chart, begun, chart.protocol().infusion().vitalsEveryMinutesDuring()));
        }
    }

    private static void observing(Chart chart, List<NextDue> due) {
        Instant last = chart.drug().lastAt();
        Instant notBefore = DischargeRules.notBefore(chart);
        if (last == null || notBefore == null) {
            return;
        }
        due.add(new NextDue(notBefore, "May leave, if the rest is met"));
        Protocol protocol = chart.protocol();
        due.add(reading(
                chart,
                last,
                chart.esketamine()
                        ? protocol.devices().vitalsEveryMinutes()
                        : protocol.infusion().vitalsEveryMinutesAfter()));
        Instant from = last.plus(Duration.ofMinutes(protocol.devices().bpCheckFromMinutes()));
        Instant to = last.plus(Duration.ofMinutes(protocol.devices().bpCheckToMinutes()));
        if (chart.esketamine()
                && !chart.watch().bpCheckMissed()
                && !chart.watch().anyBetween(from, to)) {
            Instant check = last.plus(Duration.ofMinutes(protocol.devices().bpCheckMinutes()));
            due.removeIf(d -> d.what().equals(READING));
            due.add(new NextDue(check, "BP at " + protocol.devices().bpCheckMinutes() + " min"));
        }
    }

    private static NextDue reading(Chart chart, Instant since, int everyMinutes) {
        Instant newest = chart.watch().latest().map(VitalsRecorded::occurredAt).orElse(since);
        Instant from = newest.isAfter(since) ? newest : since;
        return new NextDue(from.plus(Duration.ofMinutes(everyMinutes)), READING);
    }
}
