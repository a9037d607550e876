package clinic.x12.acknowledgement;

import clinic.x12.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told of each acknowledgement as it is over. */
@FunctionalInterface
public interface AcknowledgementListener<T> {
    /** @param read none when the findings say that nothing can be said */
    void transaction(@Nullable T read, List<Finding> findings);
}
