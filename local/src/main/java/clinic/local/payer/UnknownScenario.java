package clinic.local.payer;

/** {@code scenarios.properties} names something that is not a scenario. Claims wait until it is mended. */
final class UnknownScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownScenario(String sentence) {
        super(sentence);
    }
}
