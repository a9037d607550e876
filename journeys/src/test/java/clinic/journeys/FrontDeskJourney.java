package clinic.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the front desk does with the mouse: a file dropped in, cards dragged, a visit checked in, another cancelled. */
@Order(25)
@ExtendWith(InClinic.class)
class FrontDeskJourney {

    private static final int DAYS_AHEAD = 9;

    private static final String BUNDLE = """
            {"resourceType":"Bundle","type":"collection","entry":[
              {"resource":{"resourceType":"Patient","identifier":[{"system":"urn:desk","value":"77"}],
                "name":[{"family":"Dropped","given":["Fay"]}],"gender":"female","birthDate":"1990-05-06"}},
              {"resource":{"resourceType":"Patient","name":[{"family":"Timeless","given":["Tom"]}],
                "birthDate":"someday"}},
              {"resource":{"resourceType":"Observation","status":"final","code":{"text":"weight"}}}]}
            """;

    @Test
    void a_file_is_taken_in_entry_by_entry_and_a_second_time_changes_nothing(Clinic clinic) {
        clinic.setUp();
        try (Browser browser = new Browser()) {
            Page desk = browser.window(1280, 800);
            clinic.open(desk, Clinic.FRONT_DESK, "/booking/patients");
            drop(desk);
            assertThat(main(desk)).containsText("1imported");
            assertThat(main(desk)).containsText("1not supported");
            assertThat(main(desk)).containsText("1broken");
            desk.navigate(clinic.url("/booking/patients"));
            drop(desk);
            assertThat(main(desk)).containsText("0imported");
            assertThat(main(desk)).containsText("1unchanged");
        }
    }

    @Test
    void a_card_is_dragged_where_there_is_room_stays_where_there_is_none_and_is_cancelled(Clinic clinic) {
        clinic.setUp();
        try (Visit dragged = new Visit(clinic, "dragged", -DAYS_AHEAD);
                Visit staying = new Visit(clinic, "staying", -DAYS_AHEAD);
                Browser browser = new Browser()) {
            dragged.register("Dora", "Dragged");
            staying.register("Stan", "Stays");
            dragged.bookAhead("chair-1");
            staying.bookAhead("chair-2");
            Page desk = browser.window(1280, 1400);
            clinic.open(desk, Clinic.FRONT_DESK, "/booking/day?site=" + Site.ID + "&date=" + dragged.day());

            drag(desk, "Dora Dragged", "chair-2");
            assertThat(desk.locator("#outcome")).containsText("Chair 2 is in use");
            assertThat(desk.locator("#outcome")).containsText("Next free");
            assertThat(column(desk, "chair-1")).containsText("Dora Dragged");

            drag(desk, "Dora Dragged", "chair-3");
            assertThat(desk.locator("#panel")).containsText("Moved to Chair 3");
            assertThat(column(desk, "chair-3")).containsText("Dora Dragged");

            Locator panel = opened(desk, "Stan Stays");
            panel.getByText("Cancel or no-show…").click();
            panel.getByLabel("Why", new Locator.GetByLabelOptions().setExact(true))
                    .fill("no ride");
            press(panel, "Cancel the visit");
            Locator question = desk.locator("dialog[open]");
            assertThat(question).containsText("Cancel the visit of Stan Stays");
            press(question, "Cancel the visit");
            assertThat(panel).containsText("Cancelled");
            assertThat(desk.locator("#board")).containsText("1 cancelled");
        }
    }

    @Test
    void a_patient_who_came_a_while_ago_is_checked_in_at_that_time(Clinic clinic) {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "arriving", 40);
                Browser browser = new Browser()) {
            visit.register("Ari", "Arrives");
            visit.book();
            Page desk = browser.window(1280, 800);
            clinic.open(desk, Clinic.FRONT_DESK, "/booking/day?site=" + Site.ID + "&date=" + visit.day());
            Locator panel = opened(desk, "Ari Arrives");
            panel.getByLabel("At, if not now", new Locator.GetByLabelOptions().setExact(true))
                    .fill("10:02");
            press(panel, "Check in");
            assertThat(panel).containsText("Checked in");
            assertThat(desk.locator("#board")).containsText("here since 10:02");
            visit.begin();
        }
    }

    private static Locator opened(Page desk, String patient) {
        desk.locator(".slot", new Page.LocatorOptions().setHasText(patient)).click();
        Locator panel = desk.locator("#panel");
        assertThat(panel).containsText(patient);
        return panel;
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void drop(Page desk) {
        desk.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("dropped.json", "application/json", BUNDLE.getBytes(StandardCharsets.UTF_8)));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                .click();
        desk.waitForURL(url -> url.endsWith("/import"));
    }

    /** To the same time of another chair. */
    private static void drag(Page desk, String patient, String chair) {
        var from = place(desk.locator(".slot", new Page.LocatorOptions().setHasText(patient)));
        var to = place(column(desk, chair));
        desk.mouse().move(from.x + 20, from.y + 10);
        desk.mouse().down();
        desk.mouse().move(to.x + 30, from.y + 12, new Mouse.MoveOptions().setSteps(8));
        desk.mouse().move(to.x + 30, from.y + 10);
        desk.mouse().up();
    }

    /** The board may be drawn anew at any moment: for a moment there is nothing to measure. */
    private static BoundingBox place(Locator shown) {
        AtomicReference<BoundingBox> place = new AtomicReference<>();
        Awaitility.await().until(() -> {
            place.set(shown.boundingBox());
            return place.get() != null;
        });
        return place.get();
    }

    private static Locator column(Page desk, String chair) {
        return desk.locator(".col[data-chair='" + chair + "']");
    }

    private static Locator main(Page page) {
        return page.locator("#main");
    }
}
