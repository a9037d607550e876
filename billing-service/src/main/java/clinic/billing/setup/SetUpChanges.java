package clinic.billing.setup;

import clinic.billing.setup.SetUpApi.FeeForm;
import clinic.billing.setup.SetUpApi.PayerForm;
import clinic.billing.setup.SetUpApi.ProviderForm;
import clinic.platform.security.CurrentActor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the set-up tables, each change with who made it. */
@Component
class SetUpChanges {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SetUpChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void payer(String payerId, PayerForm form) {
        int changed = jdbc.sql("insert into payer (payer_id, valid_from, name, edi_id, filing_days, answer_days)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (payer_id, valid_from) do update set"
                        + " name = excluded.name, edi_id = excluded.edi_id, filing_days = excluded.filing_days,"
                        + " answer_days = excluded.answer_days where (payer.name, payer.edi_id, payer.filing_days,"
                        + " payer.answer_days) is distinct from (excluded.name, excluded.edi_id, excluded.filing_days,"
                        + " excluded.answer_days)")
                .param(payerId)
                .param(form.validFrom())
                .param(form.name())
                .param(form.ediId())
                .param(form.filingDays())
                .param(form.answerDays())
                .update();
        record(changed, "payer " + payerId, form);
    }

    @Transactional
    void fee(FeeForm form) {
        int changed = jdbc.sql("insert into fee (payer, code, unit_cents, valid_from, valid_to) values (?, ?, ?, ?, ?)"
                        + " on conflict (payer, code, valid_from) do update set unit_cents = excluded.unit_cents,"
                        + " valid_to = excluded.valid_to where (fee.unit_cents, fee.valid_to) is distinct from"
                        + " (excluded.unit_cents, excluded.valid_to)")
                .param(form.payer())
                .param(form.code())
                .param(form.unitCents())
                .param(form.validFrom())
                .param(form.validTo())
                .update();
        record(changed, "fee " + form.code(), form);
    }

    @Transactional
    void provider(ProviderForm form) {
        int changed = jdbc.sql("insert into billing_provider values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (valid_from) do update set name = excluded.name, npi = excluded.npi,"
                        + " tax_id = excluded.tax_id, taxonomy = excluded.taxonomy, line = excluded.line,"
                        + " city = excluded.city, state = excluded.state, postal_code = excluded.postal_code,"
                        + " contact_name = excluded.contact_name, contact_phone = excluded.contact_phone"
                        + " where billing_provider is distinct from excluded")
                .params(
                        form.validFrom(),
                        form.name(),
                        form.npi(),
                        form.taxId(),
                        form.taxonomy(),
                        form.line(),
                        form.city(),
                        form.state(),
                        form.postalCode(),
                        form.contactName(),
                        form.contactPhone())
                .update();
        record(changed, "provider", form);
    }

    private void record(int changed, String what, Object form) {
        if (changed > 0) {
            jdbc.sql("insert into set_up_change (changed_at, changed_by, what, body) values (?, ?, ?, ?::jsonb)")
                    .params(
                            Timestamp.from(clock.instant()),
                            CurrentActor.get().id(),
                            what,
                            json.writeValueAsString(form))
                    .update();
        }
    }
}
