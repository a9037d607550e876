package clinic.platform.aggregate;

/**
 * How far an aggregate stands after a command: the sequence of its newest event, -1 if it has none. A command that
 * changed nothing answers the sequence that was there before.
 */
public record Committed(String aggregateId, long sequence) {}
