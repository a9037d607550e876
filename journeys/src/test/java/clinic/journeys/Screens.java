package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What every screen must be: accessible, at home on a desk and on a tablet held upright, and kept as a picture. */
final class Screens {

    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {820, 1180});

    private Screens() {}

    static void check(Page page, String name) throws IOException {
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            String screen = name + " at " + size[0] + "×" + size[1];
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(directory().resolve(name + "-" + size[0] + "x" + size[1] + ".png")));
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pixels to scroll sideways on " + screen)
                    .satisfies(over -> assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0));
            Accessibility.check(page, screen);
        }
        page.setViewportSize(SIZES.getFirst()[0], SIZES.getFirst()[1]);
    }

    private static Path directory() throws IOException {
        return Clinic.artefacts().resolve("screenshots");
    }
}
