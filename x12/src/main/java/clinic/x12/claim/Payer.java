package clinic.x12.claim;

import clinic.x12.Address;
import org.jspecify.annotations.Nullable;

/** Loop 2010BB: whom the claim asks to pay. {@code id} is the payer's identifier (NM109, qualifier PI). */
public record Payer(String name, String id, @Nullable Address address) {
    public Payer(String name, String id) {
        this(name, id, null);
    }
}
