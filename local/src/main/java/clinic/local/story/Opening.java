package clinic.local.story;

import clinic.local.http.StaffClient;
import tools.jackson.databind.JsonNode;

/** What has to be there before the first patient: rooms and shifts, payers and fees. Saying it again changes nothing. */
final class Opening {

    static final String SITE = "worcester";

    private final Teller teller;
    private final Staff staff;

    Opening(Teller teller, Staff staff) {
        this.teller = teller;
        this.staff = staff;
    }

    void setUp() {
        teller.chapter("Before the doors open");
        rooms();
        payers();
    }

    private void rooms() {
        teller.doing("set up the site");
        StaffClient admin = staff.admin();
        JsonNode wanted = DemoFiles.json("site");
        admin.put("/booking/api/sites/" + SITE, wanted).orThrow();
        JsonNode site = admin.get("/booking/api/sites/" + SITE).orThrow().json().path("roster");
        teller.same(
                "the site's chairs",
                wanted.path("chairs").size(),
                site.path("chairs").size());
        teller.same("the site's zone", wanted.path("zone"), site.path("zone"));
        teller.tell(
                site.path("siteName").asString() + " has " + site.path("chairs").size() + " chairs, "
                        + site.path("pumps").size() + " pump and "
                        + site.path("shifts").size() + " on shift",
                admin,
                "/booking/rosters");
    }

    private void payers() {
        teller.doing("set up payers and fees");
        StaffClient admin = staff.admin();
        JsonNode billing = DemoFiles.json("billing");
        admin.put("/billing/api/setup/provider", billing.path("provider")).orThrow();
        billing.path("payers")
                .properties()
                .forEach(payer -> admin.put("/billing/api/setup/payers/" + payer.getKey(), payer.getValue())
                        .orThrow());
        billing.path("fees")
                .forEach(fee -> admin.put("/billing/api/setup/fees", fee).orThrow());
        JsonNode fees =
                admin.get("/billing/api/setup/charge-book").orThrow().json().path("fees");
        teller.check(fees.size() >= billing.path("fees").size(), "the fee schedule is not there");
        teller.tell(billing.path("payers").size() + " payers and " + fees.size() + " fees are set");
    }
}
