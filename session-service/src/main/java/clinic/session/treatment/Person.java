package clinic.session.treatment;

import java.util.Locale;

/** A member of staff as the record names them. */
public record Person(String id, String name) {

    /** Ids are typed by hand where a witness is named: case and blanks make nobody somebody else. */
    boolean is(String otherId) {
        return plain(id).equals(plain(otherId));
    }

    private static String plain(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }
}
