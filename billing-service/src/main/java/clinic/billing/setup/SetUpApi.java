package clinic.billing.setup;

import static clinic.platform.decider.BadInput.check;

import clinic.billing.charge.ChargeBook;
import clinic.billing.dossier.PrepareAgain;
import clinic.platform.security.AllowedTo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;

/** Sets payers, fees and the billing provider. Each call is the whole truth of its row, so repeating it is harmless. */
@RestController
@RequestMapping("/api/setup")
@AllowedTo("ADMIN")
class SetUpApi {

    private static final String TEN_DIGITS = "\\d{10}";
    private static final long MOST_CENTS = 100_000_000;

    private final SetUpChanges changes;
    private final SetUp setUp;
    private final PrepareAgain prepareAgain;

    SetUpApi(SetUpChanges changes, SetUp setUp, PrepareAgain prepareAgain) {
        this.changes = changes;
        this.setUp = setUp;
        this.prepareAgain = prepareAgain;
    }

    record PayerForm(
            LocalDate validFrom, String name, @Nullable String ediId, int filingDays, int answerDays) {}

    record FeeForm(
            String payer,
            String code,
            long unitCents,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record ProviderForm(
            LocalDate validFrom,
            String name,
            String npi,
            String taxId,
            String taxonomy,
            String line,
            String city,
            String state,
            String postalCode,
            String contactName,
            String contactPhone) {}

    @PutMapping("/payers/{payerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void payer(@PathVariable String payerId, @RequestBody PayerForm form) {
        check(payerId.matches("[A-Za-z0-9._-]{1,60}"), "payerId", "Letters, digits, dots and dashes only.");
        given("name", form.name());
        given("validFrom", form.validFrom());
        check(form.filingDays() > 0, "filingDays", "At least one day.");
        check(form.answerDays() > 0, "answerDays", "At least one day.");
        changes.payer(payerId, form);
        prepareAgain.everything();
    }

    @PutMapping("/fees")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fee(@RequestBody FeeForm form) {
        given("payer", form.payer());
        given("code", form.code());
        given("validFrom", form.validFrom());
        check(form.code().matches("[A-Z0-9]{5}"), "code", "Five letters or digits.");
        check(form.unitCents() >= 0, "unitCents", "Not less than nothing.");
        check(form.unitCents() <= MOST_CENTS, "unitCents", "Not more than a million dollars.");
        LocalDate to = form.validTo();
        check(to == null || !to.isBefore(form.validFrom()), "validTo", "Not before it begins.");
        changes.fee(form);
        prepareAgain.everything();
    }

    @PutMapping("/provider")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void provider(@RequestBody ProviderForm form) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("validFrom", form.validFrom());
        asked.put("name", form.name());
        asked.put("npi", form.npi());
        asked.put("taxId", form.taxId());
        asked.put("taxonomy", form.taxonomy());
        asked.put("line", form.line());
        asked.put("city", form.city());
        asked.put("state", form.state());
        asked.put("postalCode", form.postalCode());
        asked.put("contactName", form.contactName());
        asked.put("contactPhone", form.contactPhone());
        asked.forEach(SetUpApi::given);
        check(form.npi().matches(TEN_DIGITS), "npi", "Ten digits.");
        check(form.taxId().matches("\\d{9}"), "taxId", "Nine digits.");
        check(form.contactPhone().matches(TEN_DIGITS), "contactPhone", "Ten digits.");
        check(form.postalCode().matches("\\d{9}"), "postalCode", "A billing provider's has nine digits.");
        changes.provider(form);
        prepareAgain.everything();
    }

    private static void given(String field, @Nullable Object value) {
        check(value != null && !value.toString().isBlank(), field, "This must be given.");
    }

    @GetMapping("/charge-book")
    ChargeBook chargeBook() {
        return setUp.chargeBook();
    }
}
