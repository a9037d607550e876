package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which number each port has. */
public final class Ports {

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    public static Ports standard() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, port.standard());
        }
        return new Ports(numbers);
    }

    /** All ports near one base, for a second clinic on the same machine. */
    public static Ports from(int base) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, base + port.offset());
        }
        return new Ports(numbers);
    }

    /** Ports that were free a moment ago; all are held open while they are chosen, so that no two are the same. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    public Ports with(Port port, int number) {
        Map<Port, Integer> changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new Ports(changed);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.standard());
    }
}
