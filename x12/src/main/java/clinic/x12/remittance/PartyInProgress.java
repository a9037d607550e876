package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Address;
import clinic.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 1000A or 1000B being read. */
final class PartyInProgress {
    static final Party UNKNOWN = new Party("", null, null, null, List.of());
    private static final int MOST_REFERENCES = 100;

    private final Segment name;
    private final List<Reference> references = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private String street = "";
    private @Nullable String street2;
    private @Nullable Address address;

    PartyInProgress(Segment name) {
        this.name = name;
    }

    void on(Segment segment) {
        switch (segment.id()) {
            case "N3" -> {
                street = segment.element(1);
                street2 = orNull(segment.element(2));
            }
            case "N4" ->
                address = new Address(street, street2, segment.element(1), segment.element(2), segment.element(3));
            case "REF" -> {
                if (references.size() < MOST_REFERENCES)
                    references.add(new Reference(segment.element(1), segment.element(2)));
            }
            case "PER" -> {
                if (contacts.size() < MOST_REFERENCES) contacts.add(Contact.of(segment));
            }
            // RDM says how the advice was sent, which is known: here it is.
            case "RDM" -> {}
            default -> throw new IllegalStateException("No such segment of a party: " + segment);
        }
    }

    Party finish() {
        return new Party(
                name.element(2), orNull(name.element(3)), orNull(name.element(4)), address, references, contacts);
    }
}
