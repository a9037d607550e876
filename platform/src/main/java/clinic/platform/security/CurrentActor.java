package clinic.platform.security;

import clinic.platform.decider.Actor;

/** The person of the current request. */
public interface CurrentActor {

    /** @throws org.springframework.security.access.AccessDeniedException if nobody is logged in */
    Actor get();
}
