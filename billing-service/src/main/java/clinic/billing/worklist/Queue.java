package clinic.billing.worklist;

import clinic.platform.web.WallClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person: claims and remittances by reason. */
@Component
class Queue {

    /** A claim with the payer is nobody's work until its answer is overdue. */
    private static final String WORK = """
            (select c.claim_id as id, 'claim' as kind, c.claim_number as number, c.service_date as day,
               p.body ->> 'given' as given, p.body ->> 'family' as family, coalesce(c.payer_name, 'payer pending') as payer,
               c.work_group, c.reason_code, c.reason_text, c.due, c.at_stake_cents as stake, c.owner_id, c.owner_name,
               c.state
             from claim c left join heard_patient p using (patient_id)
             where c.work_group is not null and (c.work_group <> 'NO_ANSWER' or c.due < :today)
             union all
             select r.remittance_id, 'remittance', r.trace, r.payment_date, null, null, r.payer_name, 'REMITTANCE',
               case when r.state = 'REFUSED' then 'off' else 'claim?' end, coalesce(r.problem, ''),
               (r.received_at at time zone :zone)::date + 2,
               case when r.state = 'REFUSED' then r.payment_cents else r.set_aside_cents end, null, null, r.state
             from remittance r where r.problem is not null)
            """;

    private final JdbcClient jdbc;
    private final WallClock clock;

    Queue(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param patient null while the name has not been heard, and for a remittance */
    record Item(
            String id,
            String kind,
            String number,
            LocalDate day,
            @Nullable String patient,
            String payer,
            String group,
            String code,
            String text,
            LocalDate due,
            long dueInDays,
            long ageDays,
            long atStakeCents,
            @Nullable String ownerId,
            @Nullable String ownerName,
            String state) {}

    record Facet(String group, String groupWords, String code, int count, long atStakeCents, int share) {}

    /** @param items at most {@link #MOST}, the most urgent first */
    record Page(
            List<Facet> facets, List<Item> items, int all, int mine, int nobodys, int dueToday, long atStakeCents) {}

    static final int MOST = 200;

    Page page(@Nullable String group, @Nullable String code, @Nullable String owner, String me) {
        return page(group, code, owner, me, MOST);
    }

    /** With every item, for a file. */
    Page whole(@Nullable String group, @Nullable String code, @Nullable String owner, String me) {
        return page(group, code, owner, me, Integer.MAX_VALUE);
    }

    private Page page(@Nullable String group, @Nullable String code, @Nullable String owner, String me, int most) {
        LocalDate today = clock.today();
        List<Item> all = jdbc.sql("select * from " + WORK + " w order by due, stake desc, id")
                .param("today", today)
                .param("zone", clock.zone())
                .query((row, n) -> item(row, today))
                .list();
        List<Item> shown = all.stream()
                .filter(item -> group == null || item.group().equals(group))
                .filter(item -> code == null || item.code().equals(code))
                .filter(item ->
                        owner == null || (owner.equals("mine") ? me.equals(item.ownerId()) : item.ownerId() == null))
                .limit(most)
                .toList();
        return new Page(
                facets(all),
                shown,
                all.size(),
                (int) all.stream().filter(item -> me.equals(item.ownerId())).count(),
                (int) all.stream().filter(item -> item.ownerId() == null).count(),
                (int) all.stream().filter(item -> item.dueInDays() <= 0).count(),
                all.stream().mapToLong(Item::atStakeCents).sum());
    }

    private static List<Facet> facets(List<Item> all) {
        Map<String, List<Item>> byReason = new LinkedHashMap<>();
        all.forEach(item -> byReason.computeIfAbsent(item.group() + "|" + item.code(), key -> new ArrayList<>())
                .add(item));
        long most = byReason.values().stream().mapToLong(Queue::stake).max().orElse(1);
        return byReason.values().stream()
                .map(items -> {
                    Item first = items.getFirst();
                    return new Facet(
                            first.group(),
                            Work.Group.valueOf(first.group()).words(),
                            first.code(),
                            items.size(),
                            stake(items),
                            (int) (100 * stake(items) / Math.max(1, most)));
                })
                .sorted(Comparator.comparing(facet -> Work.Group.valueOf(facet.group())))
                .toList();
    }

    private static long stake(List<Item> items) {
        return items.stream().mapToLong(Item::atStakeCents).sum();
    }

    private static Item item(ResultSet row, LocalDate today) throws SQLException {
        String given = row.getString("given");
        LocalDate day = row.getObject("day", LocalDate.class);
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Item(
                row.getString("id"),
                row.getString("kind"),
                row.getString("number"),
                day,
                given == null ? null : given + " " + row.getString("family"),
                row.getString("payer"),
                row.getString("work_group"),
                row.getString("reason_code"),
                row.getString("reason_text"),
                due,
                ChronoUnit.DAYS.between(today, due),
                ChronoUnit.DAYS.between(day, today),
                row.getLong("stake"),
                row.getString("owner_id"),
                row.getString("owner_name"),
                row.getString("state"));
    }
}
