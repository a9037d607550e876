package clinic.local.story;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import clinic.local.http.UnexpectedAnswer;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tells the story and stops it at the first step that is not as it should be. */
public final class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final PrintStream out;
    private final URI frontDoor;
    private String doing = "begin";
    private int verified;

    public Teller(PrintStream out, URI frontDoor) {
        this.out = out;
        this.frontDoor = frontDoor;
    }

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** What is done next; if it fails, this names it. */
    void doing(String what) {
        doing = what;
    }

    String doing() {
        return doing;
    }

    int verified() {
        return verified;
    }

    /** Tells what is done and was read back. */
    void tell(String sentence) {
        verified++;
        out.println("  ✓ " + sentence);
    }

    /** The same, with the page where this member of staff sees it; it has to open. */
    void tell(String sentence, StaffClient reader, String path) {
        Answer page = reader.page(path);
        check(page.ok(), "the page " + path + " answers " + page.status());
        tell(sentence);
        out.println("      " + frontDoor.resolve(path));
    }

    /** The thing read back must be as expected. */
    void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new NotAsTold(doing, what + " should be " + expected + " and is " + found);
        }
    }

    void check(boolean ok, String otherwise) {
        if (!ok) {
            throw new NotAsTold(doing, otherwise);
        }
    }

    /** Looks until it is there: facts travel between the services. */
    <T> T soon(String what, Supplier<Optional<T>> look) {
        return soon(() -> what, look);
    }

    /** @param what says what was waited for and what is there instead */
    <T> T soon(Supplier<String> what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> found = look(look);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new NotAsTold(doing, what.get() + " did not appear within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** What is not known yet answers 404 at first. */
    private static <T> Optional<T> look(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (UnexpectedAnswer e) {
            if (e.answer().status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
