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
     * The same for a command, by the rule on its type.
     *
     * @throws AccessDeniedException if the actor holds none of its roles, or the type has no rule
     */
    public static String require(Class<?> command, Actor actor) {
        return role(command.getAnnotation(AllowedTo.class), actor)
                .orElseThrow(() -> new AccessDeniedException(command.getSimpleName() + " is not for this role"));
    }
}
