package clinic.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the front-door and the instances of one service, as a load balancer would: each new connection goes to
 * the next instance, or to another one if that accepts none.
 */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket front;
    private final List<Integer> instances = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(int firstInstance) throws IOException {
        instances.add(firstInstance);
        front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("balancer").start(this::accept);
    }

    int port() {
        return front.getLocalPort();
    }

    /** What is connected already is let go, so that both get their part from now on. */
    void add(int instance) {
        instances.add(instance);
        dropAll();
    }

    void remove(int instance) {
        instances.remove((Integer) instance);
        dropAll();
    }

    private void dropAll() {
        open.forEach(Balancer::close);
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket from = track(front.accept());
                Thread.ofVirtual().start(() -> connect(from));
            } catch (IOException e) {
                // Closed: this is how it ends.
                return;
            }
        }
    }

    private void connect(Socket from) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < instances.size(); i++) {
            Socket to = new Socket();
            try {
                int instance = instances.get(Math.floorMod(first + i, instances.size()));
                to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), instance), CONNECT_MILLIS);
                track(to);
                Thread.ofVirtual().start(() -> copy(from, to));
                Thread.ofVirtual().start(() -> copy(to, from));
                return;
            } catch (IOException e) {
                // This one is down; the next one may not be.
                close(to);
            }
        }
        close(from);
    }

    private Socket track(Socket socket) {
        open.add(socket);
        return socket;
    }

    /** Until one side ends; then both do, as the other side has to notice. */
    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side went away in the middle, which is what this is here to pass on.
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void forget(Socket socket) {
        open.remove(socket);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket can't be closed", e);
        }
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new IllegalStateException("the balancer can't be closed", e);
        }
        dropAll();
    }
}
