package clinic.journeys;

import clinic.local.launcher.CannotStart;
import clinic.local.launcher.Child;
import clinic.local.launcher.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process of the clinic to which something happens. */
final class Victim {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Child child;

    private Victim(Child child) {
        this.child = child;
    }

    static Victim of(Clinic clinic, Part part) {
        return new Victim(clinic.parts().part(part));
    }

    /** kill -9, and again up. */
    void killed() {
        kill();
        start();
    }

    void kill() {
        child.kill();
    }

    /**
     * A database server that died leaves its children behind for a moment, and starts only when they are gone; until then
     * the watch starts it anew.
     */
    void start() {
        child.start();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(CannotStart.class)
                .until(() -> {
                    child.awaitServing();
                    return true;
                });
    }

    /** Something that is done while the victim stands still. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** Stands still for a while, in the middle of whatever it does, and goes on as if nothing had been. */
    void paused(Duration pause, Meanwhile meanwhile) throws Exception {
        List<ProcessHandle> family = ProcessHandle.of(child.pid()).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
        try {
            for (ProcessHandle each : family) {
                signal("STOP", each);
            }
            meanwhile.happens();
            Awaitility.await().atMost(pause.multipliedBy(2)).pollDelay(pause).until(() -> true);
        } finally {
            for (ProcessHandle each : family) {
                signal("CONT", each);
            }
        }
        child.awaitServing();
    }

    private void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!sent.waitFor(10, TimeUnit.SECONDS) || (sent.exitValue() != 0 && process.isAlive())) {
            throw new IOException(child.part().label() + " could not be sent " + name);
        }
    }
}
