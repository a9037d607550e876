package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Address;
import clinic.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/** N3 and N4 being read. */
final class AddressInProgress {
    static final Address NONE = new Address("", null, "", "", "");

    private String street = "";
    private @Nullable String street2;
    private @Nullable Address address;

    /** False when the segment is none of an address. */
    boolean on(Segment segment) {
        if (segment.is("N3")) {
            street = segment.element(1);
            street2 = orNull(segment.element(2));
        } else if (segment.is("N4"))
            address = new Address(street, street2, segment.element(1), segment.element(2), segment.element(3));
        else return false;
        return true;
    }

    @Nullable
    Address finish() {
        return address;
    }

    Address orEmpty() {
        return address == null ? NONE : address;
    }
}
