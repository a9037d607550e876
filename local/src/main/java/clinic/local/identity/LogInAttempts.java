package clinic.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Bounds the guessing of passwords. After five failures in a row an id has to wait, twice as long after each further
 * failure, at most a quarter of an hour; ids that do not exist wait as well, so that waiting says nothing about them.
 */
final class LogInAttempts {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LogInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long this id still has to wait; zero when it may try now. */
    synchronized Duration wait(String id) {
        Failures known = failures.get(key(id));
        if (known == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.notBefore());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String id) {
        failures.compute(key(id), (_, known) -> {
            int count = known == null ? 1 : known.count() + 1;
            return new Failures(count, clock.instant().plus(waitAfter(count)));
        });
    }

    synchronized void succeeded(String id) {
        failures.remove(key(id));
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant notBefore) {}
}
