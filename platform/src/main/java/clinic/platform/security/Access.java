package clinic.platform.security;

import clinic.platform.decider.Actor;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Decides by an {@link AllowedTo} rule. */
public final class Access {

    private Access() {}

    /**
     * The role by which the actor may do this: the first of the rule's that the actor holds.
     *
     * @param rule null denies
     */
    public static Optional<String> role(@Nullable AllowedTo rule, Actor actor) {
        if (rule == null) {
            return Optional.empty();
        }
        if (actor.isSystem()) {
            return Optional.of(Actor.SYSTEM_ROLE);
        }
        return Arrays.stream(rule.value())
                .filter(role -> role.equals(AllowedTo.ANYONE) || actor.roles().contains(role))
                .findFirst();
    }

    /**
     * The same for who must have a role.
     *
     * @throws AccessDeniedException if the actor holds none of the roles, or there is no rule
     */
    public static String require(@Nullable AllowedTo rule, Actor actor) {
        return role(rule, actor)
                .orElseThrow(() -> new AccessDeniedException(
                        rule == null
                                ? "Nobody is allowed here: there is no rule."
                                : "This needs the role " + String.join(" or ", rule.value()) + "."));
    }
}
