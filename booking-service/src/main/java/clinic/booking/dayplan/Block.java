package clinic.booking.dayplan;

/** One phase of a visit and how long it is planned to last. */
public record Block(Phase phase, int minutes) {}
