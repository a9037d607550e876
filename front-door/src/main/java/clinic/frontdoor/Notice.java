package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * What the front-door itself has to say, in the form in which it was asked: a page, a fragment for htmx, or
 * problem+json.
 *
 * @param code the problem's name for programs
 * @param action words of the one link that the page offers
 */
record Notice(HttpStatus status, String code, String title, String sentence, String action, String href) {

    private static final String PAGE = page();

    static Notice of(HttpStatus status, String code, String title, String sentence) {
        return new Notice(status, code, title, sentence, "Go to the start page", "/");
    }

    Notice withLink(String words, String to) {
        return new Notice(status, code, title, sentence, words, to);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Asked asked = Asked.by(request);
        if (asked == Asked.PAGE) {
            send(response, MediaType.TEXT_HTML_VALUE, html());
        } else if (asked == Asked.FRAGMENT) {
            send(response, MediaType.TEXT_HTML_VALUE, fragment());
        } else {
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json());
        }
    }

    private static void send(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private String html() {
        return PAGE.replace("{title}", HtmlUtils.htmlEscape(title))
                .replace("{sentence}", HtmlUtils.htmlEscape(sentence))
                .replace("{href}", HtmlUtils.htmlEscape(href))
                .replace("{action}", HtmlUtils.htmlEscape(action));
    }

    private String fragment() {
        return "<div class=\"say no\"><div><strong>" + HtmlUtils.htmlEscape(title) + "</strong> "
                + HtmlUtils.htmlEscape(sentence) + "</div></div>";
    }

    private String json() {
        return "{\"type\":\"urn:clinic:problem:" + code + "\",\"title\":" + quoted(title) + ",\"status\":"
                + status.value() + ",\"detail\":" + quoted(sentence) + ",\"reason\":" + quoted(code) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static String page() {
        try {
            return new ClassPathResource("notice/page.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
