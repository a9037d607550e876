package clinic.local.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What the clinic answered. {@code from} is where the answer came from, after redirects. */
public record Answer(int status, URI from, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The body read as a type of the caller's. */
    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /** This answer, if it is a good one. */
    public Answer orThrow() {
        if (!ok()) {
            throw new UnexpectedAnswer(this);
        }
        return this;
    }
}
