package clinic.session.treatment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of an order, as it stands at some moment.
 *
 * @param reason the refusal while it isn't met; also its name
 * @param sentence what is so, or what would meet it
 * @param opensAt when it can be met at the earliest; null if there is nothing to wait for
 */
public record Gate(
        Reason reason,
        Standing standing,
        String sentence,
        @Nullable Instant opensAt) {

    /** How a condition stands. */
    public enum Standing {
        MET,
        NOT_YET,
        MISSING
    }

    static Gate met(Reason reason, String sentence) {
        return new Gate(reason, Standing.MET, sentence, null);
    }

    static Gate missing(Reason reason, String sentence) {
        return new Gate(reason, Standing.MISSING, sentence, null);
    }

    static Gate notYet(Reason reason, String sentence, Instant opensAt) {
        return new Gate(reason, Standing.NOT_YET, sentence, opensAt);
    }

    static Gate of(boolean ok, Reason reason, String met, String missing) {
        return ok ? met(reason, met) : missing(reason, missing);
    }

    public boolean isMet() {
        return standing == Standing.MET;
    }

    /** Refuses by the first gate that isn't met and names the others. */
    static void checkAll(List<Gate> gates) {
        List<Gate> unmet = gates.stream().filter(g -> !g.isMet()).toList();
        if (unmet.isEmpty()) {
            return;
        }
        Gate first = unmet.getFirst();
        String others = unmet.size() == 1 ? "" : " And " + (unmet.size() - 1) + " more.";
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("unmet", unmet.stream().map(g -> g.reason().name()).toList());
        details.put("missing", unmet.stream().map(Gate::sentence).toList());
        if (first.opensAt() != null) {
            details.put("notBefore", first.opensAt().toString());
        }
        throw new SessionRefused(first.reason(), first.sentence() + "." + others, details);
    }
}
