package clinic.platform.source;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the store's commit order: after the event with this index, written by this transaction. Every event below
 * it is settled, so there are no gaps to remember.
 */
public record CommitPosition(long tx, long index) implements TrackingToken, Comparable<CommitPosition> {

    /** Before the first event. */
    public static final CommitPosition START = new CommitPosition(0, 0);

    private static final Comparator<CommitPosition> ORDER =
            Comparator.comparingLong(CommitPosition::tx).thenComparingLong(CommitPosition::index);

    static CommitPosition of(@Nullable TrackingToken token) {
        return token == null ? START : (CommitPosition) token;
    }

    @Override
    public int compareTo(CommitPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo(of(other)) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo(of(other)) >= 0 ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return compareTo(of(other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(index);
    }
}
