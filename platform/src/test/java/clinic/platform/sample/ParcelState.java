package clinic.platform.sample;

/** @param moves how often it has moved; -1 before it was sent */
public record ParcelState(int moves, String place) {

    static final ParcelState UNSENT = new ParcelState(-1, "");
}
