package clinic.local.payer;

import clinic.x12.X12NotWritable;
import clinic.x12.X12Unreadable;
import clinic.x12.claim.ClaimFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a clearing-house directory and answers the claims in it; the package says how. */
public final class PayerSimulator {
    private static final Logger LOG = LoggerFactory.getLogger(PayerSimulator.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int FILES_A_PASS = 100;
    private static final long LARGEST_FILE = 8L << 20;

    private final Path directory;
    private final ClearingHouse clearingHouse;

    public PayerSimulator(Path directory) throws IOException {
        this.directory = directory;
        this.clearingHouse = new ClearingHouse(directory);
    }

    /** {@code --directory=DIR}: the clearing house to serve, until the process is stopped. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        new PayerSimulator(directory(arguments)).run(POLL);
    }

    private static Path directory(String... arguments) {
        var option = "--directory=";
        for (var argument : arguments)
            if (argument.startsWith(option)) return Path.of(argument.substring(option.length()));
        throw new IllegalArgumentException("Say --directory=DIR, the clearing house to serve.");
    }

    /** Answers claims as they arrive, until interrupted. */
    public void run(Duration poll) throws InterruptedException {
        LOG.info("The payer simulator serves {}", directory);
        while (true) {
            try {
                answerWaiting();
            } catch (IOException | RuntimeException unable) {
                // What waits stays where it is and is tried again: nothing about one file may end the payer.
                LOG.error("Claims wait: {}", said(unable));
            }
            Thread.sleep(poll);
        }
    }

    /** Our own words on a scenario; of anything else its kind, since a message may quote a claim. */
    private static String said(Exception unable) {
        return unable instanceof UnknownScenario
                ? String.valueOf(unable.getMessage())
                : unable.getClass().getSimpleName();
    }

    /**
     * Answers what waits now, at most a hundred files.
     *
     * @return number of files that were answered or refused
     */
    public int answerWaiting() throws IOException {
        clearingHouse.publish();
        var waiting = clearingHouse.waiting(FILES_A_PASS);
        for (var claims : waiting) answer(claims);
        return waiting.size();
    }

    private void answer(Path claims) throws IOException {
        if (clearingHouse.answeredBefore(claims)) {
            LOG.info("{} was answered before", claims.getFileName());
            clearingHouse.forget(claims);
            clearingHouse.publish();
            return;
        }
        if (clearingHouse.nameTaken(claims)) {
            refuse(claims, "Another file of this name was answered before.");
            return;
        }
        if (Files.size(claims) > LARGEST_FILE) {
            refuse(claims, "The file is larger than 8 megabytes.");
            return;
        }
        try {
            var read = ClaimFileReader.read(Files.readAllBytes(claims));
            var answers = Answers.to(read, Scenarios.read(directory));
            clearingHouse.answer(claims, answers);
            LOG.info(
                    "{}: {} claims answered with {} files",
                    claims.getFileName(),
                    read.claims().size(),
                    answers.size());
        } catch (X12Unreadable | X12NotWritable broken) {
            refuse(claims, String.valueOf(broken.getMessage()));
        } catch (UnknownScenario mended) {
            throw mended;
        } catch (RuntimeException unforeseen) {
            // Left where it is, it would keep all that come after it from being answered.
            refuse(claims, "It could not be answered: " + unforeseen.getClass().getSimpleName() + ".");
        }
    }

    private void refuse(Path claims, String reason) throws IOException {
        LOG.warn("{} refused: {}", claims.getFileName(), reason);
        clearingHouse.refuse(claims, reason);
    }
}
