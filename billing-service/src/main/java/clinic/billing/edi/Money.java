package clinic.billing.edi;

import org.springframework.stereotype.Component;

/** Cents as people read them. Templates know it as {@code @money}. */
@Component("money")
public class Money {

    /** With the sign and the currency, e.g. {@code $1,979.00}. */
    public static String of(long cents) {
        return (cents < 0 ? "−$" : "$") + plain(Math.abs(cents));
    }

    /** Without the currency, for columns. */
    public static String plain(long cents) {
        return (cents < 0 ? "−" : "") + "%,d.%02d".formatted(Math.abs(cents) / 100, Math.abs(cents) % 100);
    }
}
