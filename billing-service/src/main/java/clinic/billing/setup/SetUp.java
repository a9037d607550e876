package clinic.billing.setup;

import clinic.billing.care.Treatment;
import clinic.billing.charge.ChargeBook;
import clinic.billing.charge.ChargeRule;
import clinic.billing.charge.Fee;
import clinic.billing.charge.UnitBasis;
import clinic.billing.claim.BillingProvider;
import clinic.billing.claim.Payer;
import clinic.billing.remittance.AdjustmentRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The set-up tables as of a date of service. */
@Component
public class SetUp {

    private final JdbcClient jdbc;

    SetUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Payer> payer(String payerId, LocalDate on) {
        return jdbc.sql("select * from payer where payer_id = ? and valid_from <= ? order by valid_from desc limit 1")
                .params(payerId, on)
                .query((row, n) -> new Payer(
                        row.getString("payer_id"),
                        row.getString("name"),
                        row.getString("edi_id"),
                        row.getInt("filing_days"),
                        row.getInt("answer_days")))
                .optional();
    }

    public Optional<BillingProvider> provider(LocalDate on) {
        return jdbc.sql("select * from billing_provider where valid_from <= ? order by valid_from desc limit 1")
                .param(on)
                .query((row, n) -> new BillingProvider(
                        row.getString("name"),
                        row.getString("npi"),
                        row.getString("tax_id"),
                        row.getString("taxonomy"),
                        row.getString("line"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("postal_code"),
                        row.getString("contact_name"),
                        row.getString("contact_phone")))
                .optional();
    }

    public ChargeBook chargeBook() {
        return new ChargeBook(
                jdbc.sql("select * from charge_rule order by recipe, position")
                        .query((row, n) -> rule(row))
                        .list(),
                jdbc.sql("select * from fee order by valid_from desc")
                        .query((row, n) -> new Fee(
                                row.getString("payer"),
                                row.getString("code"),
                                row.getLong("unit_cents"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)))
                        .list());
    }

    public AdjustmentRules adjustmentRules(LocalDate on) {
        return new AdjustmentRules(codes("contractual_adjustment", on), codes("patient_adjustment", on));
    }

    private Set<String> codes(String table, LocalDate on) {
        return new HashSet<>(jdbc.sql("select code from " + table + " where valid_from <= :on"
                        + " and (valid_to is null or valid_to >= :on)")
                .param("on", on)
                .query(String.class)
                .list());
    }

    private static ChargeRule rule(ResultSet row) throws SQLException {
        return new ChargeRule(
                row.getString("rule_id"),
                row.getString("recipe"),
                row.getString("payer"),
                Treatment.valueOf(row.getString("treatment")),
                row.getInt("min_dose_mg"),
                row.getInt("max_dose_mg"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("position"),
                row.getString("code"),
                row.getString("label"),
                UnitBasis.valueOf(row.getString("units")),
                row.getBoolean("drug"),
                row.getBoolean("waste_modifiers"),
                row.getString("source"),
                row.getBoolean("sample"));
    }
}
