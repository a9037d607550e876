package clinic.billing.submission;

import clinic.billing.edi.Alone;
import clinic.billing.edi.ClearingHouse;
import clinic.billing.edi.EdiFiles;
import clinic.billing.edi.EdiFiles.EdiFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries written batches to the clearing house's directory: under a temporary name first, then by one rename, so that
 * nobody reads half a file. Killed at any point, it does the same again: same name, same bytes.
 */
@Component
class Carrier {

    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final ClearingHouse house;
    private final EdiFiles files;
    private final Alone alone;

    Carrier(ClearingHouse house, EdiFiles files, Alone alone) {
        this.house = house;
        this.files = files;
        this.alone = alone;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 2_000)
    synchronized void carry() {
        Path directory = house.directory();
        if (directory != null) {
            alone.unlessAnotherDoes("carrying", () -> carryTo(directory));
        }
    }

    private void carryTo(Path directory) {
        for (EdiFile file : files.undelivered()) {
            try {
                write(directory.resolve("to-payer"), file.name(), files.bytes(file.fileId()));
                files.delivered(file.fileId());
            } catch (IOException e) {
                // It stays undelivered, which reconcile shows, and is tried again.
                log.warn("{} could not be carried: {}", file.name(), e.toString());
                return;
            }
        }
    }

    private static void write(Path directory, String name, byte[] bytes) throws IOException {
        Files.createDirectories(directory);
        Path temporary = directory.resolve("." + name + ".part");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        // The rename itself must last before the file counts as delivered.
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
