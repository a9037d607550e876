package clinic.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sockets of a process, read from Linux: which addresses it is connected to, is trying to reach, or listens on.
 * The tables of /proc are the whole machine's; the process's open files say which lines are its own.
 */
final class Connections {

    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private Connections() {}

    /** Every socket of this process that reaches, or can be reached from, beyond this machine. */
    static List<String> beyondThisMachine(long pid) {
        Set<String> own = inodes(pid);
        List<String> outside = new ArrayList<>();
        for (String table : TABLES) {
            for (Socket socket : sockets(pid, table)) {
                if (own.contains(socket.inode()) && !socket.isLocal()) {
                    outside.add(table + " " + socket.local().getHostAddress() + " → "
                            + socket.remote().getHostAddress() + ":" + socket.remotePort());
                }
            }
        }
        return outside;
    }

    /** How many sockets of this process there are to look at. */
    static int count(long pid) {
        Set<String> own = inodes(pid);
        return (int) TABLES.stream()
                .flatMap(table -> sockets(pid, table).stream())
                .filter(socket -> own.contains(socket.inode()))
                .count();
    }

    private static Set<String> inodes(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (NoSuchFileException e) {
            return Set.of(); // the process has ended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inodes;
    }

    private static String target(Path file) throws IOException {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (NoSuchFileException e) {
            return ""; // closed while we looked
        }
    }

    private static List<Socket> sockets(long pid, String table) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table)).stream()
                    .skip(1)
                    .map(line -> Socket.of(line.strip().split("\\s+")))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc/" + pid))) {
                throw new UncheckedIOException(e);
            }
            return List.of();
        }
    }

    private record Socket(InetAddress local, InetAddress remote, int remotePort, String inode) {

        static Socket of(String[] columns) {
            String remote = columns[2];
            return new Socket(
                    address(columns[1]),
                    address(remote),
                    Integer.parseInt(remote.substring(remote.indexOf(':') + 1), 16),
                    columns[9]);
        }

        /** A listener has no remote side: what it is bound to decides. */
        boolean isLocal() {
            return remote.isAnyLocalAddress() ? local.isLoopbackAddress() : remote.isLoopbackAddress();
        }

        /** The kernel prints each 32-bit word in the machine's byte order, which is little-endian here. */
        private static InetAddress address(String text) {
            byte[] raw = HexFormat.of().parseHex(text.substring(0, text.indexOf(':')));
            byte[] address = new byte[raw.length];
            for (int i = 0; i < raw.length; i++) {
                address[i] = raw[(i & ~3) + 3 - (i & 3)];
            }
            try {
                return InetAddress.getByAddress(address);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}
