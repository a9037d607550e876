package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** Filling in a form and pressing its button, as a person does; the answer has to be a good one. */
final class Act {

    private Act() {}

    /** A form that stands open on the page. */
    static void give(Page page, String button, Consumer<Locator> fill) {
        Locator form = page.locator("form", new Page.LocatorOptions().setHas(button(page, button)))
                .first();
        fill.accept(form);
        press(page, form, button);
    }

    /** A form in a card that is opened by its summary first. */
    static void open(Page page, String summary, String button, Consumer<Locator> fill) {
        Locator card = page.locator(
                        "details",
                        new Page.LocatorOptions()
                                .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(summary))))
                .first();
        if (card.getAttribute("open") == null) {
            card.locator("summary").click();
        }
        Locator form = card.locator("form", new Locator.LocatorOptions().setHas(button(page, button)));
        fill.accept(form);
        press(page, form, button);
    }

    private static void press(Page page, Locator form, String button) {
        page.evaluate("document.getElementById('main').dataset.before = ''");
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first()
                        .click());
        assertThat(answer.status())
                .as(() -> button + ": " + (answer.status() < 400 ? "" : answer.text()))
                .isLessThan(400);
        if (answer.status() != 200 || answer.text().contains("id=\"main\"")) {
            page.waitForSelector("#main:not([data-before])");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setIncludeHidden(true));
    }
}
