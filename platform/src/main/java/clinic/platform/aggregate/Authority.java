package clinic.platform.aggregate;

import clinic.platform.decider.Actor;
import clinic.platform.security.AllowedTo;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;

/** By which role an actor may give an order. */
final class Authority {

    private Authority() {}

    /**
     * The role that the act is recorded under.
     *
     * @throws AccessDeniedException if the actor holds none of the roles that the order's type allows
     */
    static String roleFor(Actor actor, Class<?> order) {
        if (actor.isSystem()) {
            return Actor.SYSTEM_ROLE;
        }
        AllowedTo allowed = order.getAnnotation(AllowedTo.class);
        if (allowed == null) {
            throw new IllegalArgumentException(order.getName() + " says nobody is @AllowedTo give it");
        }
        return Arrays.stream(allowed.value())
                .filter(actor.roles()::contains)
                .findFirst()
                .orElseThrow(() ->
                        new AccessDeniedException("This needs the role " + String.join(" or ", allowed.value()) + "."));
    }
}
