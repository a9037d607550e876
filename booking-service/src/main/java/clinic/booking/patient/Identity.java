package clinic.booking.patient;

import clinic.platform.decider.BadInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how to reach them, already normalised.
 *
 * @param phone as E.164 where it could be read as such
 */
public record Identity(
        String given,
        String family,
        LocalDate birthDate,
        Sex sex,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {

    /** As an 837 writes it. */
    public enum Sex {
        F,
        M,
        U
    }

    /** A postal address. */
    public record Address(
            String line,
            String city,
            String state,
            @Nullable String postalCode) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 300;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);

    void check(LocalDate today) {
        BadInput.check(!given.isBlank() || !family.isBlank(), "family", "Give at least one name.");
        BadInput.check(given.length() <= LONGEST_NAME, "given", "A name has at most 200 characters.");
        BadInput.check(family.length() <= LONGEST_NAME, "family", "A name has at most 200 characters.");
        atMostALine("email", email);
        atMostALine("phone", phone);
        if (address != null) {
            atMostALine("line", address.line());
            atMostALine("city", address.city());
            atMostALine("state", address.state());
            atMostALine("postalCode", address.postalCode());
        }
        BadInput.check(!birthDate.isAfter(today), "birthDate", "The birth date is in the future.");
        BadInput.check(!birthDate.isBefore(EARLIEST_BIRTH), "birthDate", "The birth date is before 1880.");
    }

    private static void atMostALine(String field, @Nullable String text) {
        BadInput.check(text == null || text.length() <= LONGEST_LINE, field, "This has at most 300 characters.");
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
