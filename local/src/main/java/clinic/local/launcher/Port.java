package clinic.local.launcher;

import java.util.Arrays;
import java.util.Optional;

/** Every port that the clinic listens on, all of them on loopback only. */
public enum Port {
    FRONT_DOOR("front-door", 8080, 0),
    IDENTITY("identity", 8081, 1),
    BOOKING("booking", 8101, 11),
    SESSION("session", 8102, 12),
    BILLING("billing", 8103, 13),
    KAFKA("kafka", 9192, 21),
    KAFKA_CONTROLLER("kafka-controller", 9193, 22),
    POSTGRES_BOOKING("postgres-booking", 5541, 31),
    POSTGRES_SESSION("postgres-session", 5542, 32),
    POSTGRES_BILLING("postgres-billing", 5543, 33);

    private final String label;
    private final int standard;
    private final int offset;

    Port(String label, int standard, int offset) {
        this.label = label;
        this.standard = standard;
        this.offset = offset;
    }

    /** Name in options and messages. */
    public String label() {
        return label;
    }

    int standard() {
        return standard;
    }

    /** Distance from the base when all ports are moved together. */
    int offset() {
        return offset;
    }

    public static Optional<Port> named(String label) {
        return Arrays.stream(values()).filter(port -> port.label.equals(label)).findFirst();
    }
}
