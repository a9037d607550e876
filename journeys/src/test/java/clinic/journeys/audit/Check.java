package clinic.journeys.audit;

import java.util.List;

/** One thing that must hold. */
@FunctionalInterface
interface Check {

    /** What does not hold, each in a sentence that names ids and no person; empty if all is well. */
    List<String> findings();
}
