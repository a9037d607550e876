package clinic.frontdoor;

import clinic.local.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service behind the front-door says that it was sent. */
record Told(JsonNode request) {

    static Told by(Answer answer) {
        return new Told(answer.orThrow().json());
    }

    boolean hasHeader(String name) {
        return request.get("headers").has(name);
    }

    String header(String name) {
        return request.get("headers").get(name).asString();
    }

    String body() {
        return request.get("body").asString();
    }

    String uri() {
        return request.get("uri").asString();
    }

    JsonNode claims() {
        String token = header("authorization").substring("Bearer ".length());
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.builder().build().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
