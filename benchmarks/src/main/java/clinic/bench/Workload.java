package clinic.bench;

import java.util.List;

/** Something that is measured. */
@FunctionalInterface
interface Workload {

    List<Figure> measure(Workspace workspace, Effort effort);
}
