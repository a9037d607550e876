package clinic.billing.dossier;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.platform.aggregate.History;
import clinic.platform.decider.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the set-up changed, then every claim that has not been sent is priced and checked again. */
@Component
public class PrepareAgain {

    private static final Actor SYSTEM = Actor.system("billing.set-up");

    private final JdbcClient jdbc;
    private final Reconsider reconsider;
    private final History history;

    PrepareAgain(JdbcClient jdbc, Reconsider reconsider, History history) {
        this.jdbc = jdbc;
        this.reconsider = reconsider;
        this.history = history;
    }

    /** Each claim in a transaction of its own: one long one would hold back every reader of this server. */
    public void everything() {
        List<String> claims = jdbc.sql("select n.claim_id from claim_number n left join claim c using (claim_id)"
                        + " where c.claim_id is null or c.state in ('NEEDS_WORK', 'READY') order by n.claim_id")
                .query((row, n) -> row.getString(1))
                .list();
        for (String claim : claims) {
            var opened = history.fold(Claim.class, claim).opening();
            reconsider.send(opened, SYSTEM, ClaimCommand.Prepare::new);
        }
    }
}
