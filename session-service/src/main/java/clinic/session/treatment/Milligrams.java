package clinic.session.treatment;

import java.math.BigDecimal;
import java.util.Objects;

/** Doses as people say them: kept in micrograms, spoken of in milligrams without a needless zero. */
public final class Milligrams {

    private Milligrams() {}

    /** E.g. {@code 37.5 mg}. */
    public static String of(long micrograms) {
        return number(micrograms) + " mg";
    }

    /** E.g. {@code 0.5}. */
    public static String number(long micrograms) {
        return BigDecimal.valueOf(micrograms, 3).stripTrailingZeros().toPlainString();
    }

    /** What was ordered, per device visit or per kilogram. */
    public static String ordered(SessionEvent.TreatmentOrdered order) {
        return order.doseMg() != null
                ? order.doseMg() + " mg"
                : of(Objects.requireNonNull(order.doseMicrogramsPerKg())) + "/kg";
    }
}
