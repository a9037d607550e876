package clinic.x12.remittance;

import java.math.BigDecimal;

/** QTY: a counted supplement. Never part of a balance. */
public record Quantity(String qualifier, BigDecimal quantity) {}
