package clinic.billing.deposits;

import static clinic.platform.decider.BadInput.check;

import clinic.billing.deposit.BankLine;
import clinic.billing.deposit.DepositCommand;
import clinic.platform.decider.BadInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bank's statement as it was typed.
 *
 * @param amount dollars and cents, e.g. {@code 1,111.20}
 * @param effective e.g. {@code 2026-03-02}
 * @param trace as the bank shows its addenda
 */
record DepositForm(
        @Nullable String depositId,
        @Nullable String amount,
        @Nullable String effective,
        @Nullable String trace,
        @Nullable String payerName) {

    private static final Pattern SEGMENT = Pattern.compile("TRN\\*1\\*([^*~\\\\]+)([*~\\\\].*)?");
    private static final String DOLLARS = "-?\\d{1,12}(\\.\\d{2})?";

    DepositCommand.Record order() {
        return new DepositCommand.Record(
                text(depositId), new BankLine(cents(), "USD", day(), named(trace), text(payerName)));
    }

    private long cents() {
        String typed = text(amount).replace("$", "").replace(",", "");
        check(typed.matches(DOLLARS), "amount", "Dollars and cents, e.g. 1,111.20.");
        long cents = new BigDecimal(typed).movePointRight(2).longValueExact();
        check(cents > 0, "amount", "A deposit is more than nothing.");
        return cents;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text(effective));
        } catch (DateTimeParseException _) {
            throw new BadInput("effective", "A day, e.g. 2026-03-02.");
        }
    }

    /**
     * Nothing and blanks are no trace. The addenda hold the whole segment (RFI 1874), and many a bank shows it so: its
     * second element is the trace.
     */
    static @Nullable String named(@Nullable String addenda) {
        String stripped = text(addenda);
        Matcher segment = SEGMENT.matcher(stripped);
        return segment.matches() ? segment.group(1) : stripped.isEmpty() ? null : stripped;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
