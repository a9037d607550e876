package clinic.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody reads a request's body when the request is over. The HTTP client that hands a body on reads it in a thread of its
 * own and goes on reading when the service dies; the container has by then given the same objects to somebody else's
 * request, which would lose its bytes or be answered for the wrong one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OwnBody extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Guarded guarded = new Guarded(request);
        try {
            chain.doFilter(guarded, response);
        } finally {
            guarded.end();
        }
    }

    private static final class Guarded extends HttpServletRequestWrapper {

        private final ReentrantLock lock = new ReentrantLock();
        private boolean over;

        private Guarded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Body(this, super.getInputStream());
        }

        /** Waits for a read that is under way; the container's own limit for reading bounds it. */
        private void end() {
            lock.lock();
            try {
                over = true;
            } finally {
                lock.unlock();
            }
        }

        private int whileItLasts(Reading reading) throws IOException {
            lock.lock();
            try {
                if (over) {
                    throw new IOException("this request is over");
                }
                return reading.read();
            } finally {
                lock.unlock();
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        int read() throws IOException;
    }

    private static final class Body extends ServletInputStream {

        private final Guarded request;
        private final ServletInputStream body;

        private Body(Guarded request, ServletInputStream body) {
            this.request = request;
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return request.whileItLasts(body::read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return request.whileItLasts(() -> body.read(bytes, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
