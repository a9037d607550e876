package clinic.x12.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2400: one service.
 *
 * @param controlNumber REF*6R, echoed in the remittance; unique within the claim
 * @param procedure HCPCS code (SV101-2)
 * @param modifiers at most four
 * @param description SV101-7, wanted for unclassified codes such as J3490
 * @param quantity SV104, in units (UN)
 * @param diagnosisPointers positions in the claim's diagnoses, from 1, at most four
 * @param serviceDate DTP*472
 * @param drug loop 2410
 * @param detail what only some lines say
 */
public record ServiceLine(
        String controlNumber,
        String procedure,
        List<String> modifiers,
        @Nullable String description,
        long chargeCents,
        BigDecimal quantity,
        List<Integer> diagnosisPointers,
        LocalDate serviceDate,
        @Nullable Drug drug,
        LineDetail detail) {
    public ServiceLine {
        modifiers = List.copyOf(modifiers);
        diagnosisPointers = List.copyOf(diagnosisPointers);
        // 2 and 2.00 are the same quantity; the file knows only one spelling.
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }

    /** A line that says no more than it must. */
    public ServiceLine(
            String controlNumber,
            String procedure,
            List<String> modifiers,
            @Nullable String description,
            long chargeCents,
            BigDecimal quantity,
            List<Integer> diagnosisPointers,
            LocalDate serviceDate,
            @Nullable Drug drug) {
        this(
                controlNumber,
                procedure,
                modifiers,
                description,
                chargeCents,
                quantity,
                diagnosisPointers,
                serviceDate,
                drug,
                LineDetail.USUAL);
    }
}
