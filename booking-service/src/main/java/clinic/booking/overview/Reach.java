package clinic.booking.overview;

import clinic.platform.security.CurrentActor;
import java.util.Set;

/** Which of the other screens a page may link to for who is logged in. */
public final class Reach {

    private static final Set<String> RECORDS = Set.of("FRONT_DESK", "ADMIN");

    private Reach() {}

    /** Patients' records, and rooms and rosters. */
    public static boolean records() {
        return CurrentActor.get().roles().stream().anyMatch(RECORDS::contains);
    }
}
