package clinic.journeys;

import clinic.local.launcher.Child;
import clinic.local.launcher.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/** A second instance of each service, on the same database, behind the same balancer; ended when closed. */
final class SecondInstances implements AutoCloseable {

    private final Clinic clinic;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, Child> instances = new EnumMap<>(Part.class);

    SecondInstances(Clinic clinic) throws IOException {
        this.clinic = clinic;
        for (Part service : Part.services()) {
            int port = freePort();
            Child instance = clinic.parts().another(service, port);
            ports.put(service, port);
            instances.put(service, instance);
            instance.start();
        }
        instances.forEach((service, instance) -> {
            instance.awaitServing();
            clinic.balancer(service).add(ports.get(service));
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        instances.forEach((service, instance) -> {
            clinic.balancer(service).remove(ports.get(service));
            instance.stop();
        });
    }
}
