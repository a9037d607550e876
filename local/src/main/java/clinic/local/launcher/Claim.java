package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher at a time on a data directory. The operating system lets go of the lock when the launcher dies. */
final class Claim implements AutoCloseable {

    private final FileChannel channel;
    private final RunFile launcher;

    private Claim(FileChannel channel, RunFile launcher) {
        this.channel = channel;
        this.launcher = launcher;
    }

    static Claim on(Settings settings) {
        Path file = Directories.ownerOnly(settings.runs()).resolve("lock");
        RunFile launcher = new RunFile(settings.runs(), "launcher");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("A clinic runs already on " + settings.data()
                        + launcher.running()
                                .map(process -> " (process " + process.pid() + ")")
                                .orElse("")
                        + ": stop it with ./clinic stop, or choose another place with --data and --port-base.");
            }
            launcher.write(ProcessHandle.current());
            return new Claim(channel, launcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            launcher.delete();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
