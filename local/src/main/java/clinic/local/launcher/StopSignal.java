package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a part is asked to stop in order. */
enum StopSignal {
    TERMINATE,

    /** PostgreSQL takes SIGTERM as "when the last client has gone" and SIGINT as "now, in order". */
    INTERRUPT;

    static StopSignal of(Part part) {
        return switch (part) {
            case POSTGRES_BOOKING, POSTGRES_SESSION, POSTGRES_BILLING -> INTERRUPT;
            default -> TERMINATE;
        };
    }

    void send(ProcessHandle process) {
        if (this == TERMINATE) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
