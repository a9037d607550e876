package clinic.journeys;

/**
 * Something that goes wrong while the clinic works, and is over when it returns.
 *
 * @param name as it is told: what, and to which part
 */
record Fault(String name, Happening happening) {

    /** May fail like anything that talks to processes, databases and brokers. */
    @FunctionalInterface
    interface Happening {
        void happen() throws Exception;
    }
}
