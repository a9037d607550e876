package clinic.journeys;

import clinic.local.launcher.CannotStart;
import clinic.local.launcher.Child;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What a bad day does to a process that the journey started. */
final class Faults {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Faults() {}

    /** kill -9, and again up. */
    static void killed(Child child) {
        child.kill();
        child.start();
        // A database server that died leaves its children behind for a moment, and starts only when they are gone;
        // until
        // then the watch starts it anew.
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(CannotStart.class)
                .until(() -> {
                    child.awaitServing();
                    return true;
                });
    }

    /** Stands still for a while, in the middle of whatever it does, and goes on as if nothing had been. */
    static void paused(Child child, Duration pause) throws IOException, InterruptedException {
        signal("STOP", child);
        try {
            Awaitility.await().atMost(pause.multipliedBy(2)).pollDelay(pause).until(() -> true);
        } finally {
            signal("CONT", child);
        }
        child.awaitServing();
    }

    private static void signal(String name, Child child) throws IOException, InterruptedException {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!sent.waitFor(10, TimeUnit.SECONDS) || sent.exitValue() != 0) {
            throw new IOException(child.part().label() + " could not be sent " + name);
        }
    }
}
