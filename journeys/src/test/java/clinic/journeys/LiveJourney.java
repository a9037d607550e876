package clinic.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that stand open follow what others do, and leave alone what somebody is typing. */
@Order(30)
@ExtendWith(InClinic.class)
class LiveJourney {

    @Test
    void every_live_page_shows_what_others_did_without_being_loaded_again(Clinic clinic) {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "live", 34);
                Office office = new Office(clinic);
                Browser browser = new Browser()) {
            Page board =
                    live(clinic, browser, Clinic.FRONT_DESK, "/booking/day?site=" + Site.ID + "&date=" + visit.day());
            Page expected = live(clinic, browser, Clinic.CLINICIAN, "/session/arrivals?date=" + visit.day());
            Page floor = live(clinic, browser, Clinic.CLINICIAN, "/session/floor");
            visit.register("Lena", "Live");
            visit.book();
            assertThat(main(board)).containsText("Lena Live");
            assertThat(main(expected)).containsText("Lena Live");

            visit.checkIn();
            visit.begin();
            assertThat(main(floor)).containsText("L.L.");
            treated(clinic, browser, visit, floor);
            assertThat(main(board)).containsText("to sign");

            Page handover = live(clinic, browser, Clinic.CLINICIAN, "/session/handover");
            Page queue = live(clinic, browser, Clinic.BILLING, "/billing/queue");
            visit.sign();
            assertThat(main(handover)).containsText("Lena Live");
            assertThat(main(queue)).containsText("Lena Live");
            paid(clinic, browser, visit, office);
        }
    }

    private static void treated(Clinic clinic, Browser browser, Visit visit, Page floor) {
        Page nurse = live(clinic, browser, Clinic.CLINICIAN, "/session/sessions/" + visit.sessionId);
        Locator pressure = nurse.getByLabel("BP");
        pressure.fill("126/");
        visit.prepare();
        assertThat(nurse.locator("#head .tag")).containsText("cleared");
        assertThat(nurse.locator("#dose")).containsText("Device 1 of 2");
        visit.device(1);
        assertThat(nurse.locator("#dose")).containsText("Device 2 of 2");
        visit.device(2);
        visit.watch();
        assertThat(nurse.locator("#now")).containsText("124/78");
        assertThat(nurse.locator("#leave")).containsText("Ride is here");
        assertThat(pressure).hasValue("126/");
        visit.rideIsHere();
        visit.instructed();
        overtaken(floor, () -> {
            visit.discharge();
            assertThat(nurse.locator("#sign")).containsText("Your signature says");
        });
        assertThat(main(floor)).containsText("discharged");
    }

    /** Something happens while the floor still waits for an answer that was written before. */
    private static void overtaken(Page floor, Runnable happening) {
        List<Runnable> answers = new ArrayList<>();
        floor.route(
                "**/session/floor",
                waiting -> {
                    APIResponse before = waiting.fetch();
                    answers.add(() -> waiting.fulfill(new Route.FulfillOptions().setResponse(before)));
                },
                new Page.RouteOptions().setTimes(1));
        floor.evaluate("htmx.trigger('#tiles', 'sse:changed')");
        floor.waitForCondition(() -> !answers.isEmpty());
        floor.evaluate("document.addEventListener('sse:changed', () => { window.heard = true })");
        happening.run();
        floor.waitForFunction("window.heard");
        answers.getFirst().run();
    }

    private static void paid(Clinic clinic, Browser browser, Visit visit, Office office) {
        String id = office.claim(visit, "READY").path("claimId").asString();
        Page claim = live(clinic, browser, Clinic.BILLING, "/billing/claims/" + id);
        Page remittances = live(clinic, browser, Clinic.BILLING, "/billing/remittances");
        int before = remittances
                .locator("#remittances .card")
                .first()
                .locator("tbody tr")
                .count();
        office.submit("looked-at-live");
        assertThat(claim.locator(".head .tag")).containsText("paid");
        assertThat(remittances.locator("#remittances .card").first().locator("tbody tr"))
                .hasCount(before + 1);
    }

    private static Page live(Clinic clinic, Browser browser, String id, String path) {
        Page page = browser.window(1280, 800);
        clinic.open(page, id, path);
        assertThat(page.locator("[data-live]")).hasText("live");
        return page;
    }

    private static Locator main(Page page) {
        return page.locator("#main");
    }
}
