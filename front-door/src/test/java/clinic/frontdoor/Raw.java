package clinic.frontdoor;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;

/** Requests exactly as given: no redirects followed, nothing added. */
final class Raw {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Raw() {}

    static HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        return HTTP.send(with(headers, HttpRequest.newBuilder(uri)), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(URI uri, String body, String... headers) throws IOException, InterruptedException {
        return HTTP.send(
                with(headers, HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body))),
                BodyHandlers.ofString());
    }

    static String cookieHeader(List<HttpCookie> cookies) {
        return cookies.stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    private static HttpRequest with(String[] headers, HttpRequest.Builder request) {
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }
}
