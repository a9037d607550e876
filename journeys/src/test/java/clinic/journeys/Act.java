package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** Filling in a form and pressing its button, as a person does; the answer has to be a good one. */
final class Act {

    /** The page as it stands before an act: an answer puts a new one in its place, or says something on it. */
    private static final String MARK = """
            () => {
              document.querySelectorAll('.outcome, #said').forEach(place => place.replaceChildren());
              document.getElementById('main').dataset.before = '';
            }""";

    private static final String ANSWERED = """
            () => {
              const main = document.getElementById('main');
              return main && (!('before' in main.dataset) || document.querySelector('.outcome .say, #said .say'));
            }""";

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
        page.evaluate(MARK);
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first()
                        .click());
        page.waitForFunction(ANSWERED);
        assertThat(answer.status())
                .as(() -> button + " was answered with "
                        + page.locator(".outcome").allInnerTexts())
                .isLessThan(400);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setIncludeHidden(true));
    }
}
