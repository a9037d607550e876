package clinic.x12.remittance;

import clinic.x12.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payer (loop 1000A) or payee (loop 1000B).
 *
 * @param qualifier N103, such as XX for a national provider identifier
 * @param id N104
 */
public record Party(
        String name,
        @Nullable String qualifier,
        @Nullable String id,
        @Nullable Address address,
        List<Reference> references,
        List<Contact> contacts) {
    public Party {
        references = List.copyOf(references);
        contacts = List.copyOf(contacts);
    }

    public Party(
            String name,
            @Nullable String qualifier,
            @Nullable String id,
            @Nullable Address address,
            List<Reference> references) {
        this(name, qualifier, id, address, references, List.of());
    }
}
