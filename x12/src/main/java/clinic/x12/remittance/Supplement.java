package clinic.x12.remittance;

import clinic.x12.Amount;

/** AMT: further information such as AU coverage amount or B6 allowed amount. Never part of a balance. */
public record Supplement(String qualifier, Amount amount) {}
