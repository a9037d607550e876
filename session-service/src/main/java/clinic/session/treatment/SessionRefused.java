package clinic.session.treatment;

import clinic.platform.decider.Refused;
import java.util.Map;

/** A session's rule forbids this order. */
public final class SessionRefused extends Refused {

    private final Reason reason;

    public SessionRefused(Reason reason, String sentence) {
        this(reason, sentence, Map.of());
    }

    public SessionRefused(Reason reason, String sentence, Map<String, Object> details) {
        super(reason, sentence, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    static void unless(boolean ok, Reason reason, String sentence) {
        if (!ok) {
            throw new SessionRefused(reason, sentence);
        }
    }
}
