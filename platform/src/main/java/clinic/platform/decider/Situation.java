package clinic.platform.decider;

import java.time.Instant;

/** When a command is decided and who gave it. {@code now} has microseconds, as the database keeps them. */
public record Situation(Instant now, Actor actor) {}
