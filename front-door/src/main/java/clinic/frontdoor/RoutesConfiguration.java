package clinic.frontdoor;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

    @Bean
    RouterFunction<ServerResponse> services(FrontDoorProperties properties, Tokens tokens) {
        return properties.services().entrySet().stream()
                .map(service -> route(service.getKey())
                        .route(path("/" + service.getKey() + "/**"), http())
                        .filter(new RelayFilter(tokens, new LogInNeeded()))
                        .before(uri(service.getValue()))
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("clinic.front-door.services names no service"));
    }

    @Bean
    RequestHeaders requestHeaders() {
        return new RequestHeaders();
    }

    @Bean
    ResponseHeaders responseHeaders(FrontDoorProperties properties) {
        return new ResponseHeaders(properties.services().values());
    }

    @Bean
    ProxyExchange proxyExchange(
            FrontDoorProperties properties, GatewayMvcProperties gateway, ScheduledExecutorService streamTimer) {
        return new Services(
                exchange(properties, gateway, properties.answerTimeout()),
                exchange(properties, gateway, null),
                streamTimer,
                properties.liveStreams());
    }

    @Bean
    ScheduledExecutorService streamTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-stream-end").daemon().factory());
    }

    private static ProxyExchange exchange(
            FrontDoorProperties properties, GatewayMvcProperties gateway, @Nullable Duration answerTimeout) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        if (answerTimeout != null) {
            requests.setReadTimeout(answerTimeout);
        }
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), gateway);
    }
}
