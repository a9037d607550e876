package clinic.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the clinic of a data directory from outside of its launcher. */
public final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Stop() {}

    /** What was done, in one sentence. */
    public static String clinic(Settings settings) {
        Optional<ProcessHandle> launcher = new RunFile(settings.runs(), "launcher").running();
        if (launcher.isPresent()) {
            end(launcher.get());
        }
        List<String> ended = Leftovers.clear(settings);
        if (launcher.isPresent()) {
            return "stopped";
        }
        return ended.isEmpty()
                ? "nothing was running"
                : "ended what a killed run had left: " + String.join(", ", ended);
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
        } catch (ExecutionException e) {
            throw new CannotStart("process " + launcher.pid() + " can't be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
