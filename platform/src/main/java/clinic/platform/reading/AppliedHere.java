package clinic.platform.reading;

import clinic.platform.event.Recorded;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the readers of this instance have applied of late, so that who waits for one of them need not ask the database. */
final class AppliedHere {

    private record Place(String reader, String aggregateId) {}

    private final Cache<Place, Long> newest =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Set<String> readers = ConcurrentHashMap.newKeySet();

    /** Once the current transaction is committed. */
    void applied(String reader, Recorded event) {
        readers.add(reader);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                newest.put(new Place(reader, event.aggregateId()), event.sequence());
                tell();
            }
        });
    }

    private synchronized void tell() {
        notifyAll();
    }

    /** Whether this instance has run the reader; another one may have taken it over since. */
    boolean runs(String reader) {
        return readers.contains(reader);
    }

    /** Waits until it was applied here, so long at most; false if it was not, or not here. */
    synchronized boolean await(String reader, String aggregateId, long sequence, long nanos)
            throws InterruptedException {
        long end = System.nanoTime() + nanos;
        Place place = new Place(reader, aggregateId);
        while (newest.asMap().getOrDefault(place, -1L) < sequence) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
