package clinic.frontdoor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for a service: {@code …/told} answers with what it was sent, {@code …/moved} redirects to its own address,
 * {@code …/live} streams until it is let go, {@code …/stuck} never answers.
 */
final class Upstream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    Upstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI origin() {
        return House.origin(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.endsWith("/moved")) {
                exchange.getResponseHeaders().set("Location", origin() + "/booking/told?moved=1");
                exchange.sendResponseHeaders(303, -1);
            } else if (path.endsWith("/live")) {
                live(exchange);
            } else if (path.endsWith("/stuck")) {
                closing.await();
            } else {
                told(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(HttpExchange exchange) throws IOException {
        Map<String, Object> told = new TreeMap<>();
        told.put("uri", exchange.getRequestURI().toString());
        told.put("method", exchange.getRequestMethod());
        told.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), String.join(",", values)));
        told.put("headers", headers);
        byte[] body = JSON.writeValueAsBytes(told);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Set-Cookie", "CLINIC_SESSION=planted; Path=/");
        exchange.getResponseHeaders().set("X-Frame-Options", "ALLOWALL");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void live(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write("event: changed\ndata: floor\n\n".getBytes(StandardCharsets.UTF_8));
        body.flush();
        closing.await();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
