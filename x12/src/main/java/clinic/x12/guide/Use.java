package clinic.x12.guide;

/** Whether the guide demands something, and what its absence is to a lenient reader. */
enum Use {
    REQUIRED('R', '!'),
    /** Demanded by the guide, and no loss to who only wants to know what was paid. */
    FORGIVEN('r', '~'),
    SITUATIONAL('S', ' ');

    private final char ofSegment;
    private final char ofElement;

    Use(char ofSegment, char ofElement) {
        this.ofSegment = ofSegment;
        this.ofElement = ofElement;
    }

    static Use ofSegment(char letter) {
        for (var use : values()) if (use.ofSegment == letter) return use;
        throw new IllegalArgumentException("No such use: " + letter);
    }

    static Use ofElement(char mark) {
        return mark == REQUIRED.ofElement ? REQUIRED : mark == FORGIVEN.ofElement ? FORGIVEN : SITUATIONAL;
    }
}
