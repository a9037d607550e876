package clinic.booking.dayplan;

/** @param sentence names with what, or until when, but nobody: the visit's id is in {@code visitId} where one is in the way */
public record Violation(Rule rule, String sentence, String visitId) {}
