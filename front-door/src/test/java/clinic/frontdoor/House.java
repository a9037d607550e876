package clinic.frontdoor;

import clinic.local.http.StaffClient;
import clinic.local.identity.ClientSecret;
import clinic.local.identity.DemoUsers;
import clinic.local.identity.IdentityProvider;
import clinic.local.identity.NewPassword;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The real identity provider and the real front-door before a service that only tells what it was sent. */
final class House implements AutoCloseable {

    final Path data;
    final URI frontDoor;
    final URI identity;
    final Upstream upstream;
    final Map<String, String> passwords;

    private final ConfigurableApplicationContext provider;
    private final ConfigurableApplicationContext door;

    House(Path data, String accessToken) throws IOException {
        this.data = data;
        this.passwords =
                DemoUsers.ensure(data).stream().collect(Collectors.toMap(NewPassword::id, NewPassword::password));
        this.upstream = new Upstream();
        this.identity = origin(freePort());
        this.frontDoor = origin(freePort());
        this.provider = IdentityProvider.start(
                "--port=" + identity.getPort(),
                "--data=" + data,
                "--front-door=" + frontDoor,
                "--access-token=" + accessToken);
        this.door = startDoor();
    }

    StaffClient staff(String id) {
        return StaffClient.logIn(frontDoor, id, passwords.get(id));
    }

    private ConfigurableApplicationContext startDoor() throws IOException {
        Map<String, Object> settings = Map.of(
                "server.port", frontDoor.getPort(),
                "CLINIC_OIDC_ISSUER", identity.toString(),
                "CLINIC_OIDC_CLIENT_SECRET", ClientSecret.ensure(data),
                "clinic.front-door.services.booking", upstream.origin().toString(),
                "clinic.front-door.services.session", upstream.origin().toString(),
                "clinic.front-door.services.billing", origin(freePort()).toString(),
                "clinic.front-door.answer-timeout", "2s");
        SpringApplication application = new SpringApplicationBuilder(FrontDoor.class).build();
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("house", settings)));
        return application.run();
    }

    static URI origin(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        door.close();
        provider.close();
        upstream.close();
    }
}
