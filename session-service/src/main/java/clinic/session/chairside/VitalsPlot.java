package clinic.session.chairside;

import clinic.session.treatment.Chart;
import clinic.session.treatment.DischargeRules;
import clinic.session.treatment.Protocol;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readings over time as SVG: five strips over one time axis, with the limits, the devices and the clocks drawn. */
public final class VitalsPlot {

    private static final int LEFT = 82;
    private static final int RIGHT = 400;
    private static final int TOP = 24;
    private static final int BOTTOM = 236;
    private static final int TICK_MINUTES = 30;

    /** What lies further off, by a wrong date, is drawn at the edge. */
    private static final Duration MOST = Duration.ofHours(24);

    private final Chart chart;
    private final Instant now;
    private final Instant from;
    private final Instant to;
    private final List<VitalsRecorded> readings;
    private final StringBuilder svg = new StringBuilder(4096);

    VitalsPlot(Chart chart, Instant now) {
        this.chart = chart;
        this.now = now;
        this.readings = chart.watch().readings();
        Instant start = earliest(chart);
        Instant end = latest(chart, now, start);
        this.from = floor(start);
        this.to = floor(end).plus(TICK_MINUTES, ChronoUnit.MINUTES);
    }

    private static Instant earliest(Chart chart) {
        Instant arrived = chart.arrivedAt();
        Instant bound = arrived.minus(MOST.dividedBy(2));
        return chart.watch().readings().stream()
                .map(VitalsRecorded::occurredAt)
                .filter(at -> at.isBefore(arrived))
                .findFirst()
                .map(at -> at.isBefore(bound) ? bound : at)
                .orElse(arrived);
    }

    private static Instant latest(Chart chart, Instant now, Instant start) {
        Instant over = chart.leaving().overAt();
        Instant notBefore = DischargeRules.notBefore(chart);
        Instant planned = notBefore == null ? start.plus(Duration.ofHours(2)) : notBefore;
        Instant end = over != null ? over : now.isBefore(start.plus(Duration.ofHours(12))) ? now : planned;
        Instant last = end.isAfter(planned) ? end : planned;
        return last.isAfter(start.plus(MOST)) ? start.plus(MOST) : last;
    }

    private Instant floor(Instant at) {
        ZonedDateTime local = at.atZone(chart.plan().zone()).truncatedTo(ChronoUnit.MINUTES);
        return local.minusMinutes(local.getMinute() % TICK_MINUTES).toInstant();
    }

    public String svg() {
        Protocol.Limits limits = chart.protocol().limits();
        svg.append("<svg class=\"plot\" viewBox=\"0 0 464 262\" role=\"img\" aria-label=\"Blood pressure, heart rate,")
                .append(" oxygen saturation, sedation and dissociation over time; the table below has the figures\">");
        bands();
        axis();
        limit(y(limits.systolicMmHg(), 60, 180, 100, 28), String.valueOf(limits.systolicMmHg()));
        limit(y(limits.diastolicMmHg(), 60, 180, 100, 28), String.valueOf(limits.diastolicMmHg()));
        limit(y(limits.lowestSpo2Percent(), 86, 100, 168, 140), String.valueOf(limits.lowestSpo2Percent()));
        pressure(limits);
        line(
                r -> y(r.heartRatePerMinute(), 40, 140, 135, 108),
                r -> r.heartRatePerMinute() < limits.lowestHeartRate()
                        || r.heartRatePerMinute() > limits.highestHeartRate());
        line(r -> y(r.spo2Percent(), 86, 100, 168, 140), r -> r.spo2Percent() < limits.lowestSpo2Percent());
        line(r -> r.sedation() == null ? null : y(r.sedation(), 0, 5, 200, 174), r -> false);
        line(r -> r.dissociation() == null ? null : y(r.dissociation(), 0, 24, 232, 206), r -> false);
        devices();
        labels();
        return svg.append("</svg>").toString();
    }

    /** Where the peak reading is expected, and what lies in the future. */
    private void bands() {
        Instant last = chart.drug().lastAt();
        if (last != null && chart.esketamine()) {
            Protocol.Devices rules = chart.protocol().devices();
            double x1 = x(last.plus(rules.bpCheckFromMinutes(), ChronoUnit.MINUTES));
            double x2 = x(last.plus(rules.bpCheckToMinutes(), ChronoUnit.MINUTES));
            path("fill=\"var(--accent-soft)\"", "M%.0f %dH%.0fV%dH%.0fZ", x1, TOP, x2, BOTTOM, x1);
            text("end", x2, 16, rules.bpCheckMinutes() + " min", "t-ok");
        }
        if (now.isAfter(from) && now.isBefore(to) && chart.leaving().overAt() == null) {
            path("class=\"gone\"", "M%.0f %dH%dV%dH%.0fZ", x(now), TOP, RIGHT, BOTTOM, x(now));
            path("class=\"cur\"", "M%.0f %dV%d", x(now), TOP, BOTTOM);
            text("middle", x(now), 16, "now", "v");
        }
        Instant notBefore = DischargeRules.notBefore(chart);
        if (notBefore != null && !notBefore.isAfter(to)) {
            path("class=\"cur\" style=\"stroke:var(--accent)\"", "M%.0f %dV%d", x(notBefore), TOP, BOTTOM);
        }
    }

    private void axis() {
        int step = Duration.between(from, to).toHours() >= 5 ? 60 : TICK_MINUTES;
        for (Instant tick = from; !tick.isAfter(to); tick = tick.plus(step, ChronoUnit.MINUTES)) {
            path("class=\"ax\"", "M%.0f %dV%d", x(tick), TOP, BOTTOM);
            text("middle", x(tick), 253, chart.clock(tick), "");
        }
        path("class=\"ax\"", "M0 105H464M0 138H464M0 171H464M0 203H464");
    }

    private void limit(double y, String words) {
        path("class=\"lim\"", "M%d %.0fH%d", LEFT, y, RIGHT);
        text("start", LEFT + 2, y - 3, words, "limt");
    }

    private void pressure(Protocol.Limits limits) {
        for (VitalsRecorded r : readings) {
            double high = y(r.systolicMmHg(), 60, 180, 100, 28);
            double low = y(r.diastolicMmHg(), 60, 180, 100, 28);
            path("class=\"ln\"", "M%.0f %.0fV%.0f", x(r.occurredAt()), high, low);
            point(x(r.occurredAt()), high, r.systolicMmHg() > limits.systolicMmHg());
            point(x(r.occurredAt()), low, r.diastolicMmHg() > limits.diastolicMmHg());
        }
    }

    private void line(Function<VitalsRecorded, @Nullable Double> height, Function<VitalsRecorded, Boolean> over) {
        StringBuilder line = new StringBuilder();
        for (VitalsRecorded r : readings) {
            Double y = height.apply(r);
            if (y != null) {
                line.append(line.isEmpty() ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.0f %.0f", x(r.occurredAt()), y));
            }
        }
        if (!line.isEmpty()) {
            svg.append("<path class=\"ln\" d=\"").append(line).append("\"/>");
        }
        for (VitalsRecorded r : readings) {
            Double y = height.apply(r);
            if (y != null) {
                point(x(r.occurredAt()), y, over.apply(r));
            }
        }
    }

    private void devices() {
        for (var device : chart.drug().devices()) {
            double x = x(device.event().occurredAt());
            path("fill=\"var(--text)\"", "M%.0f %dh8l-4 -8z", x - 4, BOTTOM);
        }
    }

    private void labels() {
        VitalsRecorded newest = chart.watch().latest().orElse(null);
        label(64, "BP", newest == null ? "" : newest.systolicMmHg() + "/" + newest.diastolicMmHg());
        label(126, "HR", newest == null ? "" : String.valueOf(newest.heartRatePerMinute()));
        label(159, "SpO₂", newest == null ? "" : newest.spo2Percent() + " %");
        label(191, "Sedation", newest == null ? "" : Objects.toString(newest.sedation(), "–"));
        label(224, "Dissoc.", newest == null ? "" : Objects.toString(newest.dissociation(), "–"));
        text("start", 14, 79, "mmHg", "");
    }

    private void label(int y, String name, String value) {
        text("start", 14, y, name, "v");
        text("end", 452, y, value, "v");
    }

    private double x(Instant at) {
        double share = (double) Duration.between(from, at).toSeconds()
                / Duration.between(from, to).toSeconds();
        return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
    }

    private static double y(int value, int low, int high, int bottom, int top) {
        double share = Math.clamp((double) (value - low) / (high - low), 0, 1);
        return bottom - share * (bottom - top);
    }

    private void point(double x, double y, boolean over) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"pt%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%d\"/>",
                over ? " over" : "",
                x,
                y,
                over ? 4 : 3));
    }

    private void path(String attributes, String shape, Object... numbers) {
        svg.append("<path ")
                .append(attributes)
                .append(" d=\"")
                .append(String.format(Locale.ROOT, shape, numbers))
                .append("\"/>");
    }

    private void text(String anchor, double x, double y, String words, String style) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                style,
                anchor,
                x,
                y,
                words));
    }
}
