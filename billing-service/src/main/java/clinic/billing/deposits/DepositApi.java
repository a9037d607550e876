package clinic.billing.deposits;

import static clinic.platform.decider.BadInput.check;

import clinic.billing.deposit.BankLine;
import clinic.billing.deposit.DepositCommand;
import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deposits")
@AllowedTo("BILLING")
class DepositApi {

    private final DepositView view;
    private final DepositActs acts;

    DepositApi(DepositView view, DepositActs acts) {
        this.view = view;
        this.acts = acts;
    }

    /** @param amountCents of {@code currency}, USD if that is left out */
    record Body(
            @Nullable String depositId,
            @Nullable Long amountCents,
            @Nullable String currency,
            @Nullable LocalDate effective,
            @Nullable String trace,
            @Nullable String payerName) {

        DepositCommand.Record order() {
            return new DepositCommand.Record(
                    Objects.requireNonNullElse(depositId, ""),
                    new BankLine(
                            given(amountCents, "amountCents"),
                            Objects.requireNonNullElse(currency, "USD"),
                            given(effective, "effective"),
                            DepositForm.named(trace),
                            given(payerName, "payerName").strip()));
        }

        private static <T> T given(@Nullable T value, String field) {
            check(value != null, field, "This must be given.");
            return Objects.requireNonNull(value);
        }
    }

    record Why(String why) {

        Why {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    @GetMapping
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    List<DepositView.Row> list() {
        return view.list();
    }

    /** The same line under the same id again is answered like the first time and changes nothing. */
    @PostMapping
    Committed record(@RequestBody Body body) {
        return acts.record(body.order());
    }

    @PostMapping("/{depositId}/withdraw")
    Committed withdraw(@PathVariable String depositId, @RequestBody Why body) {
        return acts.withdraw(depositId, body.why());
    }
}
