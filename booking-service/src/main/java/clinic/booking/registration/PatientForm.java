package clinic.booking.registration;

import clinic.booking.patient.Identity;
import org.jspecify.annotations.Nullable;

/** A person's details as they were typed, on paper's terms. */
record PatientForm(
        @Nullable String patientId,
        @Nullable String given,
        @Nullable String family,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String line,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode) {

    Identity identity() {
        String[] names = Forgiving.names(given, family);
        return new Identity(
                names[0],
                names[1],
                Forgiving.date(birthDate, "birthDate"),
                Forgiving.sex(sex),
                Forgiving.phone(phone),
                Forgiving.email(email),
                address());
    }

    private Identity.@Nullable Address address() {
        String street = Forgiving.name(line);
        String town = Forgiving.name(city);
        return street.isEmpty() && town.isEmpty()
                ? null
                : new Identity.Address(
                        street,
                        town,
                        Forgiving.name(state).toUpperCase(java.util.Locale.ROOT),
                        Forgiving.blankToNull(postalCode));
    }

    @Override
    public String toString() {
        return "PatientForm[…]";
    }
}
