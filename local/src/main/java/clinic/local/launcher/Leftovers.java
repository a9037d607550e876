package clinic.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a killed launcher left running: only processes that its run files name, and only while they are the same. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Labels of the parts that were ended. */
    static List<String> clear(Settings settings) {
        List<String> ended = new ArrayList<>();
        for (Part part : Arrays.asList(Part.values()).reversed()) {
            for (String label : List.of(part.anotherLabel(), part.label())) {
                RunFile file = new RunFile(settings.runs(), label);
                file.running().ifPresent(process -> {
                    end(part, process);
                    ended.add(label);
                });
                file.delete();
            }
        }
        return ended;
    }

    private static void end(Part part, ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        StopSignal.of(part).send(process);
        try {
            exit.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            exit.join();
        } catch (ExecutionException e) {
            throw new CannotStart("an old " + part.label() + " (process " + process.pid() + ") can't be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while ending an old " + part.label(), e);
        }
    }
}
