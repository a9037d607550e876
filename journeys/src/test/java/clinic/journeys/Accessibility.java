package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules of WCAG 2.2 A and AA that a program can check, by axe-core. */
final class Accessibility {

    private static final String AXE = script();
    private static final String RUN = """
            async () => {
              const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
              const found = result.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' — ' + n.html.slice(0, 200)
                + ' — ' + n.any.concat(n.all, n.none).map(c => c.message).join('; ')));
              return { found, checked: result.passes.length };
            }""";

    private Accessibility() {}

    static void check(Page page, String screen) {
        page.evaluate(AXE);
        Object answer = page.evaluate(RUN);
        assertThat(answer).isInstanceOf(Map.class);
        Map<?, ?> result = (Map<?, ?>) answer;
        assertThat((Integer) result.get("checked"))
                .as("rules that found something to check on " + screen)
                .isPositive();
        assertThat((List<?>) result.get("found"))
                .as("accessibility of " + screen)
                .isEmpty();
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
