package clinic.x12.remittance;

/** REF: an identifier and the qualifier that says whose, such as 6R for our line control number. */
public record Reference(String qualifier, String value) {}
