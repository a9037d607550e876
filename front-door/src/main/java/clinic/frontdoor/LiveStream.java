package clinic.frontdoor;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service's stream that can be ended from outside; its reader then sees an ordinary end and not an error. */
final class LiveStream extends FilterInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    LiveStream(InputStream service) {
        super(service);
    }

    void whenEnded(Runnable action) {
        ended.thenRun(action);
    }

    void end() {
        ended.complete(true);
        try {
            super.close();
        } catch (IOException e) {
            LOG.debug("a live stream was already broken when it was ended", e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
                ended.complete(false);
            }
            return count;
        } catch (IOException e) {
            if (ended.isDone()) {
                return -1;
            }
            ended.complete(false);
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        ended.complete(false);
        super.close();
    }
}
