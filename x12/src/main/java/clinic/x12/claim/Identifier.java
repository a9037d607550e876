package clinic.x12.claim;

/** REF: an identifier and the qualifier that says whose. */
public record Identifier(String qualifier, String value) {}
