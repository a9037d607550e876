package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PER: whom to ask. Written out by no {@code toString}.
 *
 * @param role CX the payer's office, BL its technical contact, IC its web site
 */
public record Contact(String role, @Nullable String name, List<Way> ways) {
    private static final int[] ELEMENTS = {3, 5, 7};

    public Contact {
        ways = List.copyOf(ways);
    }

    /** @param qualifier TE telephone, FX fax, EM mail, UR web address, EX extension */
    public record Way(String qualifier, String number) {}

    static Contact of(Segment segment) {
        var ways = new ArrayList<Way>();
        for (int element : ELEMENTS)
            if (segment.has(element)) ways.add(new Way(segment.element(element), segment.element(element + 1)));
        return new Contact(segment.element(1), orNull(segment.element(2)), ways);
    }

    @Override
    public String toString() {
        return "Contact[role=" + role + "]";
    }
}
