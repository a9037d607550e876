package clinic.platform.aggregate;

/** Axon hands failures back as Throwable; callers know them as they were thrown. */
final class Unchecked {

    private Unchecked() {}

    static RuntimeException of(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failure);
    }
}
