package clinic.platform.decider;

import java.util.Map;

/**
 * A rule forbids this order in this state. The sentence names the rule and what would satisfy it, for the person who
 * asked; the details carry the same as data. Neither may hold anything that identifies a person.
 */
public abstract class Refused extends RuntimeException {

    private final Enum<?> reason;
    private final String sentence;
    private final transient Map<String, Object> details;

    protected Refused(Enum<?> reason, String sentence, Map<String, Object> details) {
        super(reason.name() + ": " + sentence);
        this.reason = reason;
        this.sentence = sentence;
        this.details = Map.copyOf(details);
    }

    protected Refused(Enum<?> reason, String sentence) {
        this(reason, sentence, Map.of());
    }

    public Enum<?> reason() {
        return reason;
    }

    public String sentence() {
        return sentence;
    }

    public Map<String, Object> details() {
        return details;
    }
}
