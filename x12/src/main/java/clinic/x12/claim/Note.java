package clinic.x12.claim;

/** NTE: what no code can say, in at most 80 characters. {@code code} is ADD for additional information. */
public record Note(String code, String text) {
    @Override
    public String toString() {
        return "Note[code=" + code + "]";
    }
}
