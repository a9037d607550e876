package clinic.x12;

/**
 * What was given to a writer would not make a valid file. {@link #field()} names the model's field or the segment's
 * element that is at fault, such as {@code claims[0].lines[2].chargeCents} or {@code 2010AA N403}.
 */
public final class X12NotWritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    public X12NotWritable(String field, String sentence) {
        super(field + ": " + sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
