package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final long self = ProcessHandle.current().pid();

    @Test
    void a_connection_over_loopback_is_local() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(client.isConnected()).isTrue();
            assertThat(Connections.count(self)).isGreaterThanOrEqualTo(2);
            assertThat(Connections.beyondThisMachine(self)).isEmpty();
        }
    }

    @Test
    void a_socket_that_others_could_reach_is_seen() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(server.isBound()).isTrue();
            assertThat(Connections.beyondThisMachine(self)).hasSize(1);
        }
    }

    @Test
    void a_datagram_socket_that_others_could_reach_is_seen() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            assertThat(socket.isBound()).isTrue();
            assertThat(Connections.beyondThisMachine(self)).anyMatch(line -> line.startsWith("udp"));
        }
    }
}
