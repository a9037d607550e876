package clinic.x12.fuzz;

import clinic.x12.X12Unreadable;

/** What each fuzz test demands: a reader answers, or refuses by the one documented exception. */
final class Readers {
    private Readers() {}

    static void answersOrRefuses(Runnable reading) {
        try {
            reading.run();
        } catch (X12Unreadable documented) {
            if (documented.code().isBlank()
                    || String.valueOf(documented.getMessage()).isBlank())
                throw new AssertionError("a refusal says why", documented);
        }
    }
}
