package clinic.x12;

import org.jspecify.annotations.Nullable;

/** N3 and N4. {@code postalCode} without hyphen; a billing provider's has nine digits. Written out by no {@code toString}. */
public record Address(String line, @Nullable String line2, String city, String state, String postalCode) {
    public Address(String line, String city, String state, String postalCode) {
        this(line, null, city, state, postalCode);
    }

    @Override
    public String toString() {
        return "Address";
    }
}
