package clinic.booking.finder;

import clinic.booking.placing.VisitBody;
import clinic.booking.site.Sites;
import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Free times as JSON. */
@RestController
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
class FinderApi {

    private final Finder finder;
    private final Sites sites;
    private final Clock clock;

    FinderApi(Finder finder, Sites sites, Clock clock) {
        this.finder = finder;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param from null for the site's today */
    record Wish(
            String siteId,
            @Nullable String patientId,
            String treatment,
            @Nullable LocalDate from,
            @Nullable Integer most) {}

    @PostMapping("/api/find")
    Finder.Found find(@RequestBody Wish wish) {
        BadInput.check(VisitBody.blank(wish.siteId()) != null, "siteId", "Say at which site.");
        BadInput.check(VisitBody.blank(wish.treatment()) != null, "treatment", "Say which treatment.");
        LocalDate today = LocalDate.ofInstant(clock.instant(), sites.zone(wish.siteId()));
        return finder.find(
                wish.siteId(),
                wish.patientId() == null ? "patient-anybody" : wish.patientId(),
                wish.treatment(),
                wish.from() == null ? today : wish.from(),
                wish.most() == null ? 8 : wish.most());
    }
}
