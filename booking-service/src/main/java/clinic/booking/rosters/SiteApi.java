package clinic.booking.rosters;

import clinic.booking.dayplan.DayPlanState;
import clinic.booking.site.Sites;
import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sites and their days as JSON. */
@RestController
@RequestMapping("/api/sites")
@AllowedTo({"FRONT_DESK", "ADMIN"})
class SiteApi {

    private final Sites sites;
    private final OpenDays days;

    SiteApi(Sites sites, OpenDays days) {
        this.sites = sites;
        this.days = days;
    }

    record Done(String day, long sequence) {}

    @GetMapping
    List<Sites.Site> all() {
        return sites.all();
    }

    @GetMapping("/{id}")
    Sites.Site one(@PathVariable String id) {
        return sites.get(id);
    }

    @PutMapping("/{id}")
    @AllowedTo({"ADMIN", "FRONT_DESK"})
    Sites.Site put(@PathVariable String id, @RequestBody RosterBody body) {
        sites.put(id, body.roster(), CurrentActor.get());
        return sites.get(id);
    }

    /** Opens a day, from the site's roster unless the body brings one. Again: no change. */
    @PostMapping("/{id}/days/{date}")
    Done open(
            @PathVariable String id,
            @PathVariable LocalDate date,
            @RequestBody(required = false) @Nullable RosterBody body) {
        return done(days.open(id, date, body == null ? null : body.roster()));
    }

    @PutMapping("/{id}/days/{date}")
    Done change(@PathVariable String id, @PathVariable LocalDate date, @RequestBody RosterBody body) {
        return done(days.change(id, date, body.roster()));
    }

    @GetMapping("/{id}/days/{date}")
    DayPlanState.Open day(@PathVariable String id, @PathVariable LocalDate date) {
        return days.plan(id, date);
    }

    private static Done done(Committed committed) {
        return new Done(committed.aggregateId(), committed.sequence());
    }
}
