package clinic.session.chairside;

import clinic.session.treatment.Attention;
import clinic.session.treatment.Chart;
import clinic.session.treatment.ClearanceRules;
import clinic.session.treatment.DischargeRules;
import clinic.session.treatment.Drug;
import clinic.session.treatment.Gate;
import clinic.session.treatment.NextDue;
import clinic.session.treatment.Phase;
import clinic.session.treatment.Plan;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SigningRules;
import clinic.session.treatment.Watch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands, for programs and for the screen.
 *
 * @param throughSequence of the newest event: what a signature given now would cover
 * @param guards of the clearance
 * @param gates of the discharge; empty while nothing was given
 * @param signing what is settled and what is open before the signature
 */
record SessionView(
        String sessionId,
        Phase phase,
        Instant since,
        Plan plan,
        long throughSequence,
        @Nullable NextDue nextDue,
        @Nullable String attention,
        @Nullable Instant firstDoseAt,
        @Nullable Instant lastDoseAt,
        @Nullable Instant dischargeNotBefore,
        List<Gate> guards,
        List<Gate> gates,
        List<Gate> signing,
        List<DeviceGiven> devices,
        @Nullable InfusionStarted infusionStarted,
        @Nullable InfusionStopped infusionStopped,
        List<VitalsRecorded> readings,
        List<Watch.Alarm> alarms,
        List<Chart.NotedDeviation> deviations) {

    static SessionView of(String id, Begun session, Instant now) {
        Chart chart = session.chart();
        Drug.Proved<InfusionStarted> started = chart.drug().started();
        Drug.Proved<InfusionStopped> stopped = chart.drug().stopped();
        return new SessionView(
                id,
                session.phase(),
                session.since(),
                chart.plan(),
                chart.events() - 1,
                NextDue.of(session).orElse(null),
                Attention.of(session).orElse(null),
                chart.drug().firstAt(),
                chart.drug().lastAt(),
                DischargeRules.notBefore(chart),
                ClearanceRules.guards(chart, now),
                DischargeRules.gates(chart, now),
                SigningRules.gates(chart),
                chart.drug().devices().stream().map(Drug.Proved::event).toList(),
                started == null ? null : started.event(),
                stopped == null ? null : stopped.event(),
                chart.watch().readings(),
                chart.watch().alarms(),
                chart.deviations());
    }
}
