package clinic.platform.event;

import clinic.platform.decider.Actor;
import java.util.Map;
import java.util.Set;

/** Who and why, as it stands in the metadata of every event. */
public record Provenance(String actor, String actorName, String role, String correlation, String causation) {

    public static final String ACTOR = "actor";
    public static final String ACTOR_NAME = "actorName";
    public static final String ROLE = "role";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";

    /** An event that lacks one of these is not stored. */
    public static final Set<String> REQUIRED = Set.of(ACTOR, ACTOR_NAME, ROLE, CORRELATION, CAUSATION);

    public static Provenance of(Actor actor, String role, Trace trace) {
        return new Provenance(actor.id(), actor.name(), role, trace.correlation(), trace.causation());
    }

    public Map<String, Object> asMetadata() {
        return Map.of(ACTOR, actor, ACTOR_NAME, actorName, ROLE, role, CORRELATION, correlation, CAUSATION, causation);
    }
}
