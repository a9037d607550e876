package clinic.platform.decider;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a member of staff, or the system itself on behalf of a rule.
 *
 * @param authenticatedAt when this person last proved who they are ({@code auth_time} of the token); null if unknown
 */
public record Actor(
        String id, String name, Set<String> roles, @Nullable Instant authenticatedAt) {

    /** The one role of {@link #system}; no person may hold it. */
    public static final String SYSTEM_ROLE = "SYSTEM";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The software acting by a rule of its own, e.g. a policy. Passes every role check. */
    public static Actor system(String id) {
        return system(id, id);
    }

    /** @param name as people read it in a log */
    public static Actor system(String id, String name) {
        return new Actor(id, name, Set.of(SYSTEM_ROLE), null);
    }

    public boolean isSystem() {
        return roles.contains(SYSTEM_ROLE);
    }
}
