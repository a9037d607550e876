package clinic.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every process of the clinic, in the order in which they start; they stop in the reverse order. */
public enum Part {
    POSTGRES_BOOKING("postgres-booking"),
    POSTGRES_SESSION("postgres-session"),
    POSTGRES_BILLING("postgres-billing"),
    KAFKA("kafka"),
    IDENTITY("identity"),
    BOOKING("booking"),
    SESSION("session"),
    BILLING("billing"),
    FRONT_DOOR("front-door"),
    PAYER("payer");

    private static final List<Part> SERVICES = List.of(BOOKING, SESSION, BILLING);

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** Name in file names, options and messages. */
    public String label() {
        return label;
    }

    /** Name of a second process of this part. */
    String anotherLabel() {
        return label + "-2";
    }

    /** The three services, each with a database of its own. */
    public static List<Part> services() {
        return SERVICES;
    }

    static Optional<Part> named(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    /** The database server of a service. */
    public Part database() {
        return switch (this) {
            case BOOKING -> POSTGRES_BOOKING;
            case SESSION -> POSTGRES_SESSION;
            case BILLING -> POSTGRES_BILLING;
            default -> throw new IllegalArgumentException(label + " has no database");
        };
    }
}
