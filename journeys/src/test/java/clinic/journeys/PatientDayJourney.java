package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A patient's day where people click: registered, booked, treated, signed, claimed, paid and reconciled. */
@Order(20)
@ExtendWith(InClinic.class)
class PatientDayJourney {

    /** A name that a page must show and never obey. */
    private static final String GIVEN = "<b>Maeve</b>";

    private static final String FAMILY = "<b>O'Brien</b>";
    private static final LocalTime ARRIVED = LocalTime.of(10, 0);

    @Test
    void a_patient_goes_from_the_front_desk_to_the_last_cent(Clinic clinic) {
        clinic.setUp();
        try (Browser browser = new Browser()) {
            Page desk = browser.window(1280, 800);
            String patientId = register(clinic, desk);
            bookAhead(clinic, desk, patientId);
            try (Visit visit = Visit.of(clinic, patientId, "clicked", 30)) {
                visit.book();
                visit.checkIn();
                visit.begin();
                treat(clinic, browser, visit);
                sign(clinic, browser, visit);
                bill(clinic, browser, visit);
            }
            assertThat(browser.requestsOutside()).isEmpty();
            assertThat(browser.pageErrors()).isEmpty();
        }
    }

    private static String register(Clinic clinic, Page desk) {
        clinic.open(desk, Clinic.FRONT_DESK, "/booking/patients/new");
        Act.give(desk, "Register", form -> {
            form.getByLabel("Given names").fill(GIVEN);
            form.getByLabel("Family name").fill(FAMILY);
            form.getByLabel("Born").fill("2/29/1984");
            form.getByLabel("Sex").selectOption("F");
            form.getByLabel("Phone").fill("(508) 555-0142");
            form.getByLabel("Street").fill("9 Elm Street");
            form.getByLabel("City").fill("Worcester");
            form.getByLabel("State").fill("ma");
            form.getByLabel("Postal code").fill("01608");
        });
        desk.waitForURL(Pattern.compile("/booking/patients/patient-"));
        shownAsText(desk, GIVEN + " " + FAMILY);
        Act.open(desk, "Add a coverage", "Save coverage", form -> {
            form.getByLabel("Payer", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Blue Cross Blue Shield");
            form.getByLabel("Payer id").fill("BCBS");
            form.getByLabel("Member number").fill("XYZ 880 412 99");
            form.getByLabel("Kind").selectOption("BL");
            form.getByLabel("Valid from").fill("2026-01-01");
        });
        Act.give(desk, "Record enrolment", form -> {
            form.getByLabel("REMS number").fill("R00000042");
            form.getByLabel("Enrolled on").fill("2026-01-05");
        });
        PlaywrightAssertions.assertThat(desk.locator("#main")).containsText("XYZ88041299");
        PlaywrightAssertions.assertThat(desk.locator("#main")).containsText("R00000042");
        String path = desk.url().replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void bookAhead(Clinic clinic, Page desk, String patientId) {
        desk.navigate(clinic.url(
                "/booking/find?patient=" + patientId + "&treatment=ESKETAMINE&from=" + Visit.openTomorrow(clinic)));
        shownAsText(desk, GIVEN + " " + FAMILY);
        Act.give(desk, "Book", form -> {});
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show it on the board"))
                .click();
        Locator booked = desk.locator(".slot", new Page.LocatorOptions().setHasText(FAMILY));
        PlaywrightAssertions.assertThat(booked.first()).containsText(FAMILY);
        assertThat(desk.locator("main b b").count()).as("tags made of a name").isZero();
    }

    private static void treat(Clinic clinic, Browser browser, Visit visit) {
        String path = "/session/sessions/" + visit.sessionId;
        Page nurse = browser.window(820, 1180);
        clinic.open(nurse, Clinic.CLINICIAN, path);
        shownAsText(nurse, GIVEN + " " + FAMILY);
        Act.open(nurse, "Identity", "Confirm identity", at(3, form -> {
            form.locator("input[name=by]").nth(0).check();
            form.locator("input[name=by]").nth(1).check();
        }));
        PlaywrightAssertions.assertThat(nurse.locator("#act-identity .mark")).hasClass("mark yes");
        refused(nurse);
        Act.open(
                nurse,
                "Consent",
                "Record consent",
                at(4, form -> form.getByLabel("Signed on").fill(visit.day().toString())));
        Act.open(
                nurse,
                "REMS enrolment",
                "Verify enrolment",
                at(5, form -> form.getByLabel("Patient's number").fill("R00000042")));
        Act.open(
                nurse,
                "Ride home",
                "Record ride",
                at(6, form -> form.getByLabel("Who takes the patient").fill("Sister <i>Una</i>")));
        Act.open(nurse, "Food and drink", "Record", at(7, form -> {
            form.getByLabel("Minutes since food").fill("200");
            form.getByLabel("Minutes since liquids").fill("70");
        }));
        Act.open(nurse, "Medicines", "Record review", at(8, form -> {}));
        Act.open(nurse, "PHQ-9", "Record PHQ-9", at(9, form -> {
            int[] scores = {2, 3, 2, 2, 1, 2, 2, 1, 0};
            for (int item = 0; item < scores.length; item++) {
                form.locator("select[name=items]").nth(item).selectOption(String.valueOf(scores[item]));
            }
        }));
        Act.open(
                nurse,
                "Diagnosis",
                "Record diagnosis",
                at(10, form -> form.getByLabel("ICD-10-CM").fill("F33.2")));
        reading(nurse, 11, "126/80");

        Page prescriber = browser.window(1280, 800);
        clinic.open(prescriber, Clinic.PRESCRIBER, path);
        Act.open(
                prescriber,
                "Order",
                "Order",
                at(13, form -> form.locator("select[name=doseMg]").selectOption("56")));
        Act.give(prescriber, "Clear for dosing", at(14, form -> {}));

        device(nurse, 1, 16);
        device(nurse, 2, 21);
        reading(nurse, 41, "134/84");
        reading(nurse, 61, "138/86");
        reading(nurse, 101, "130/82");
        reading(nurse, 133, "124/78");
        Act.give(nurse, "Ride is here", at(140, form -> {}));
        Act.give(nurse, "Instructions given", at(141, form -> {}));
        Act.give(nurse, "Discharge", at(142, form -> {}));
        PlaywrightAssertions.assertThat(nurse.locator(".head .tag").first())
                .containsText(Pattern.compile("discharged", Pattern.CASE_INSENSITIVE));
    }

    /** A reading that nobody can have: the answer stands beside the button, and what was typed stays. */
    private static void refused(Page page) {
        page.getByLabel("BP").fill("400/20");
        page.getByLabel("HR").fill("76");
        page.getByLabel("SpO₂ %").fill("98");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save reading"))
                .click();
        PlaywrightAssertions.assertThat(page.locator("#reading .outcome")).containsText("from 50 to 280");
        PlaywrightAssertions.assertThat(page.getByLabel("BP")).hasValue("400/20");
        page.getByLabel("BP").fill("");
    }

    private static void reading(Page page, int minute, String bp) {
        Act.give(page, "Save reading", at(minute, form -> {
            form.getByLabel("BP").fill(bp);
            form.getByLabel("HR").fill("76");
            form.getByLabel("SpO₂ %").fill("98");
            form.locator("label", new Locator.LocatorOptions().setHas(page.locator("input[name=sedation][value='5']")))
                    .click();
            form.locator("input[name=dissociation]").fill("0");
        }));
    }

    private static void device(Page page, int number, int minute) {
        Act.give(page, "Device " + number + " given", at(minute, form -> {
            form.getByLabel("NDC").fill("50458002802");
            form.getByLabel("Lot").fill("26K114");
            form.getByLabel("Expires").fill("2028-04-30");
        }));
    }

    /** The session page, and giving the password once more on the way. */
    private static void sign(Clinic clinic, Browser browser, Visit visit) {
        String path = "/session/sessions/" + visit.sessionId;
        Page nurse = browser.window(1280, 800);
        clinic.open(nurse, Clinic.CLINICIAN, path);
        nurse.navigate(clinic.url("/oauth2/step-up?return=" + path));
        PlaywrightAssertions.assertThat(nurse.getByRole(AriaRole.HEADING)).containsText("Log in again");
        clinic.giveThePassword(nurse, Clinic.CLINICIAN);
        assertThat(nurse.url()).endsWith(path);
        Act.give(nurse, "Sign", form -> {});
        nurse.navigate(clinic.url(path + "/chart"));
        PlaywrightAssertions.assertThat(nurse.locator("#main")).containsText("K. Osei, RN");
        shownAsText(nurse, GIVEN + " " + FAMILY);
        assertThat(visit.log().path("signatureHolds").asBoolean()).isTrue();
    }

    private static void bill(Clinic clinic, Browser browser, Visit visit) {
        try (Office office = new Office(clinic)) {
            JsonNode claim = office.claim(visit, "READY");
            Page billing = browser.window(1280, 800);
            clinic.open(billing, Clinic.BILLING, "/billing/queue");
            billing.locator("form[action$='/submissions'] button").click();
            PlaywrightAssertions.assertThat(billing.locator("#outcome")).not().isEmpty();
            office.claim(visit, "PAID");
            billing.navigate(
                    clinic.url("/billing/claims/" + claim.path("claimId").asString()));
            shownAsText(billing, FAMILY);
            office.nothingIsUnexplained();
            billing.navigate(clinic.url("/billing/reconcile"));
            PlaywrightAssertions.assertThat(billing.locator("#main")).containsText("0 unexplained");
        }
    }

    private static Consumer<Locator> at(int minute, Consumer<Locator> fill) {
        return fill.andThen(form -> form.locator("input[name=clock]")
                .fill(ARRIVED.plusMinutes(minute).toString()));
    }

    private static void shownAsText(Page page, String name) {
        PlaywrightAssertions.assertThat(page.locator("#main")).containsText(name);
        List<String> made = page.locator("main b, main i").allInnerTexts().stream()
                .filter(text -> text.equals("O'Brien") || text.equals("Maeve") || text.equals("Una"))
                .toList();
        assertThat(made).as("tags made of what somebody typed").isEmpty();
    }
}
