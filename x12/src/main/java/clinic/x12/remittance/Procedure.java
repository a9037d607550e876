package clinic.x12.remittance;

import java.util.List;

/** A composite procedure identifier. {@code qualifier} is HC for HCPCS codes, N4 for a drug code, NU for revenue codes. */
public record Procedure(String qualifier, String code, List<String> modifiers) {
    public Procedure {
        modifiers = List.copyOf(modifiers);
    }
}
