package clinic.platform.sample;

import clinic.platform.decider.Actor;
import java.util.Set;

/** Who acts in these tests. */
public final class People {

    public static final Actor SENDER = new Actor("staff-sender", "Sam Sender", Set.of("SENDER"), null);
    public static final Actor CARRIER = new Actor("staff-carrier", "Cara Carrier", Set.of("CARRIER"), null);

    private People() {}
}
