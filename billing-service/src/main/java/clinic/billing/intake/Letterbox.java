package clinic.billing.intake;

import clinic.billing.edi.Alone;
import clinic.billing.edi.ClearingHouse;
import clinic.billing.edi.EdiFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties {@code from-payer}: a file is moved only after what it says is in the database. */
@Component
class Letterbox {

    private static final Logger log = LoggerFactory.getLogger(Letterbox.class);
    private static final int A_ROUND = 50;

    private final ClearingHouse house;
    private final Intake intake;
    private final EdiFiles files;
    private final Alone alone;

    /** What failed last time comes after all others, so that fifty such files don't starve the rest. */
    private final Set<Path> failed = new HashSet<>();

    Letterbox(ClearingHouse house, Intake intake, EdiFiles files, Alone alone) {
        this.house = house;
        this.intake = intake;
        this.files = files;
        this.alone = alone;
    }

    @Scheduled(initialDelay = 1_500, fixedDelay = 1_000)
    void empty() {
        Path directory = house.directory();
        if (directory != null) {
            alone.unlessAnotherDoes("letterbox", () -> empty(directory.resolve("from-payer")));
        }
    }

    private void empty(Path letters) {
        try {
            Files.createDirectories(letters);
            failed.removeIf(Files::notExists);
            for (Path letter : letters(letters)) {
                takeUnlessBroken(letter);
            }
        } catch (IOException e) {
            log.warn("the clearing house's directory can't be read, and is tried again: {}", e.toString());
        }
    }

    /** One file that can't be taken in now stays where it is, which reconcile shows, and holds no other one up. */
    private void takeUnlessBroken(Path letter) {
        try {
            take(letter);
            failed.remove(letter);
        } catch (IOException | RuntimeException e) {
            failed.add(letter);
            log.error(
                    "a file could not be taken in, and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }

    private List<Path> letters(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*\\.(part|tmp)"))
                    .sorted(Comparator.comparing((Path letter) -> failed.contains(letter))
                            .thenComparing(letter -> letter))
                    .limit(A_ROUND)
                    .sorted(Comparator.comparing((Path letter) -> Kind.of(letter))
                            .thenComparing(letter -> letter))
                    .toList();
        }
    }

    private void take(Path letter) throws IOException {
        boolean ok = false;
        if (Files.size(letter) <= EdiFiles.LARGEST) {
            Intake.Taken taken = intake.take(letter.getFileName().toString(), Files.readAllBytes(letter));
            ok = !taken.rejected();
            log.info("{} {}: {}", taken.kind(), taken.state(), taken.summary());
        } else {
            files.keepUnread(letter.getFileName().toString(), letter, "Larger than 16 MB; it was set aside unread.");
            log.warn("a file of more than {} bytes is set aside unread", EdiFiles.LARGEST);
        }
        Path where = Files.createDirectories(letter.resolveSibling(ok ? "processed" : "rejected"));
        Files.move(letter, where.resolve(letter.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
