package clinic.x12.claim;

import clinic.x12.Address;
import java.util.List;

/**
 * Loop 2010AC: the plan that has paid and is to be paid back.
 *
 * @param qualifier NM108: PI or XV
 * @param id NM109
 * @param identifiers REF, of which EI, the plan's tax number, is one
 */
public record PayToPlan(String name, String qualifier, String id, Address address, List<Identifier> identifiers) {
    public PayToPlan {
        identifiers = List.copyOf(identifiers);
    }
}
