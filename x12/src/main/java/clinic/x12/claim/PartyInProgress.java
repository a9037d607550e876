package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Address;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loop that NM1 begins, being read: whoever it is. */
final class PartyInProgress {
    static final PartyInProgress NOBODY = new PartyInProgress(null);
    private static final int MOST_IDENTIFIERS = 100;

    private final @Nullable Segment name;
    private final AddressInProgress address = new AddressInProgress();
    private final List<Identifier> identifiers = new ArrayList<>(0);
    private @Nullable String taxonomy;
    private @Nullable LocalDate birth;
    private @Nullable LocalDate decided;
    private String sex = "";
    private String contact = "";
    private String phone = "";

    private PartyInProgress(@Nullable Segment name) {
        this.name = name;
    }

    static PartyInProgress of(Segment name) {
        return new PartyInProgress(name);
    }

    void on(Segment segment, String loop, Values values) {
        if (name == null || address.on(segment)) return;
        switch (segment.id()) {
            case "REF" -> {
                if (identifiers.size() < MOST_IDENTIFIERS)
                    identifiers.add(new Identifier(values.code(segment, 1), segment.element(2)));
            }
            case "PRV" -> taxonomy = orNull(segment.element(3));
            case "DMG" -> {
                birth = values.date(segment, 2, loop);
                sex = values.code(segment, 3);
            }
            case "PER" -> {
                contact = segment.element(2);
                phone = segment.element(3).equals("TE") ? segment.element(4) : "";
            }
            case "DTP" -> decided = values.date(segment, 3, loop);
            default -> throw new IllegalStateException("No such segment of a party: " + segment);
        }
    }

    private String element(int number) {
        return name == null ? "" : name.element(number);
    }

    String role() {
        return element(1).toUpperCase(java.util.Locale.ROOT);
    }

    String family() {
        return element(3);
    }

    String given() {
        return element(4);
    }

    String id() {
        return element(9);
    }

    String contact() {
        return contact;
    }

    String phone() {
        return phone;
    }

    String sex() {
        return sex;
    }

    @Nullable
    LocalDate birth() {
        return birth;
    }

    @Nullable
    LocalDate decided() {
        return decided;
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    @Nullable
    Address address() {
        return address.finish();
    }

    Address addressOrEmpty() {
        return address.orEmpty();
    }

    Payer payer() {
        return new Payer(family(), id(), address());
    }

    PayToPlan plan() {
        return new PayToPlan(family(), element(8), id(), addressOrEmpty(), identifiers);
    }

    RenderingProvider rendering() {
        return new RenderingProvider(family(), given(), id(), taxonomy);
    }

    Provider provider() {
        return new Provider(
                role(),
                element(2).equals("1"),
                family(),
                orNull(given()),
                orNull(id()),
                taxonomy,
                address(),
                identifiers);
    }
}
