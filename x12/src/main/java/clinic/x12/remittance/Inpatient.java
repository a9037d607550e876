package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CLP10 to CLP14: what is said of a stay in hospital.
 *
 * @param patientStatus CLP10
 * @param diagnosisRelatedGroup CLP11
 * @param weight CLP12, of the group
 * @param dischargeFraction CLP13
 * @param condition CLP14, Y or N
 */
public record Inpatient(
        @Nullable String patientStatus,
        @Nullable String diagnosisRelatedGroup,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal dischargeFraction,
        @Nullable String condition) {
    private static final int FIRST = 10;
    private static final int LAST = 14;

    static @Nullable Inpatient of(Segment claim, Values values) {
        for (int element = FIRST; element <= LAST; element++)
            if (claim.has(element))
                return new Inpatient(
                        orNull(claim.element(10)),
                        orNull(claim.element(11)),
                        values.quantity(claim, 12, "2100"),
                        values.quantity(claim, 13, "2100"),
                        orNull(claim.element(14)));
        return null;
    }
}
