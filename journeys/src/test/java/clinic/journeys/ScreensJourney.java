package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every main screen, with a day's work on it, after the journeys that did the work. */
@Order(60)
@ExtendWith(InClinic.class)
class ScreensJourney {

    /** Where a link of a page leads on this origin, without its fragment. */
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");

    private static final int MOST_LINKS = 120;
    private static final int MOST_LINKS_OF_A_PAGE = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Clinic.FRONT_DESK,
                Clinic.CLINICIAN,
                Clinic.PRESCRIBER,
                Clinic.BILLING,
                Clinic.AUDITOR,
                Clinic.ADMIN
            })
    void every_place_in_the_rail_opens_for_its_role_and_can_be_used_by_everybody(String id, Clinic clinic)
            throws IOException {
        clinic.setUp();
        try (Browser browser = new Browser()) {
            Page page = browser.window(1280, 800);
            clinic.open(page, id, "/");
            Map<String, String> places = new LinkedHashMap<>();
            page.locator("nav.rail a").all().forEach(link -> places.put(link.getAttribute("href"), link.innerText()));

            assertThat(places).as("places of " + id).isNotEmpty();
            for (String path : places.keySet()) {
                look(page, clinic, path, id.replace("staff-", "") + path.replace('/', '-'));
            }
            leadsOn(page, clinic, places.keySet());
            assertThat(browser.requestsOutside()).isEmpty();
            assertThat(browser.pageErrors()).isEmpty();
        }
    }

    /** No page offers its reader a place that is closed to them: each link in it opens, and so does each in those. */
    private static void leadsOn(Page page, Clinic clinic, Set<String> places) {
        Set<String> seen = new HashSet<>(places);
        Deque<String> ahead = new ArrayDeque<>(places);
        while (!ahead.isEmpty() && seen.size() < MOST_LINKS) {
            String from = ahead.remove();
            for (String to : linksOf(page.request().get(clinic.url(from)).text())) {
                if (seen.add(to)) {
                    APIResponse answer = page.request().get(clinic.url(to));
                    assertThat(answer.status()).as("%s, from %s", to, from).isLessThan(400);
                    if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                        ahead.add(to);
                    }
                }
            }
        }
    }

    private static List<String> linksOf(String html) {
        return LINK.matcher(html.substring(html.indexOf("<main")))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .limit(MOST_LINKS_OF_A_PAGE)
                .toList();
    }

    @Test
    void the_records_behind_the_lists_can_be_used_by_everybody(Clinic clinic) throws IOException {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "looked-at", 33);
                Office office = new Office(clinic);
                Browser browser = new Browser()) {
            visit.register("Zoë", "<b>O'Brien</b>");
            visit.book();
            Page desk = browser.window(1280, 800);
            clinic.open(desk, Clinic.FRONT_DESK, "/");
            look(desk, clinic, "/booking/patients/new", "register");
            look(desk, clinic, "/booking/patients/" + visit.patientId, "patient");
            look(
                    desk,
                    clinic,
                    "/booking/find?patient=" + visit.patientId + "&from=" + Visit.openTomorrow(clinic),
                    "find");
            look(desk, clinic, "/booking/day?site=" + Site.ID + "&date=" + visit.day() + "&visit=" + visit.id, "day");
            visit.checkIn();
            visit.begin();
            Page nurse = browser.window(1280, 800);
            String session = "/session/sessions/" + visit.sessionId;
            clinic.open(nurse, Clinic.CLINICIAN, session);
            look(nurse, clinic, session, "session-arrived");
            visit.prepare();
            visit.device(1);
            look(nurse, clinic, session, "session-dosing");
            look(nurse, clinic, "/session/floor", "floor");
            visit.device(2);
            visit.watch();
            look(nurse, clinic, session, "session-observing");
            visit.leave();
            visit.sign();
            look(nurse, clinic, session, "session-signed");
            look(nurse, clinic, session + "/chart", "chart");
            Page billing = browser.window(1280, 800);
            String claim = "/billing/claims/"
                    + office.claim(visit, "READY").path("claimId").asString();
            clinic.open(billing, Clinic.BILLING, claim);
            look(billing, clinic, claim, "claim-ready");
            office.submit("looked-at");
            office.claim(visit, "PAID");
            look(billing, clinic, claim, "claim-paid");
            billing.navigate(clinic.url("/billing/remittances"));
            Matcher remittance =
                    Pattern.compile("/billing/remittances/[^\"?/]+").matcher(billing.content());
            assertThat(remittance.find()).as("a link to a remittance").isTrue();
            look(billing, clinic, remittance.group(), "remittance");
            look(billing, clinic, "/billing/deposits", "deposits");
            look(billing, clinic, "/billing/inspect", "inspect");
            assertThat(browser.requestsOutside()).isEmpty();
            assertThat(browser.pageErrors()).isEmpty();
        }
    }

    private static void look(Page page, Clinic clinic, String path, String name) throws IOException {
        var response = page.navigate(clinic.url(path));
        assertThat(response.status()).as(path).isEqualTo(200);
        Screens.check(page, name);
    }
}
