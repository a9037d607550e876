package clinic.booking.site;

import clinic.booking.dayplan.Roster;
import clinic.platform.decider.Actor;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The sites and the roster that a new day of theirs begins with. Every change is kept with who made it. */
@Component
public class Sites {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Sites(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param roster what a day of this site begins with */
    public record Site(String siteId, Roster roster) {

        public ZoneId zone() {
            return ZoneId.of(roster.zone());
        }
    }

    public List<Site> all() {
        return jdbc.sql("select site_id, roster::text as roster from site order by site_id")
                .query((row, n) -> new Site(row.getString("site_id"), read(row.getString("roster"))))
                .list();
    }

    public Optional<Site> find(String siteId) {
        return jdbc.sql("select site_id, roster::text as roster from site where site_id = ?")
                .param(siteId)
                .query((row, n) -> new Site(row.getString("site_id"), read(row.getString("roster"))))
                .optional();
    }

    public Site get(String siteId) {
        return find(siteId).orElseThrow(() -> new NotFound("site " + siteId));
    }

    public ZoneId zone(String siteId) {
        return jdbc.sql("select roster ->> 'zone' as zone from site where site_id = ?")
                .param(siteId)
                .query((row, n) -> ZoneId.of(row.getString("zone")))
                .optional()
                .orElseThrow(() -> new NotFound("site " + siteId));
    }

    /** Days that are open already keep the roster they have. */
    @Transactional
    public void put(String siteId, Roster roster, Actor by) {
        BadInput.check(ID.matcher(siteId).matches(), "siteId", "A site's id is made of a–z, 0–9 and hyphens.");
        roster.check();
        String text = json.writeValueAsString(roster);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = jdbc.sql("""
                        insert into site (site_id, roster, changed_at, changed_by) values (?, ?::jsonb, ?, ?)
                        on conflict (site_id) do update set roster = excluded.roster,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where site.roster is distinct from excluded.roster""").params(siteId, text, now, by.id()).update();
        if (changed > 0) {
            jdbc.sql("insert into site_change (site_id, roster, changed_at, changed_by) values (?, ?::jsonb, ?, ?)")
                    .params(siteId, text, now, by.id())
                    .update();
        }
    }

    private Roster read(String text) {
        return json.readValue(text, Roster.class);
    }
}
