package clinic.platform.event;

/** A stored event with what the store knows of it. */
public record RecordedEvent<E>(E event, Recorded recorded) {}
