package clinic.x12.fuzz;

import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** The inputs collected so far run as ordinary tests; {@code ./clinic fuzz} looks for new ones. */
class FunctionalAcknowledgementFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void any_bytes_are_read_or_refused(byte[] bytes) {
        Readers.answersOrRefuses(() -> FunctionalAcknowledgementReader.read(bytes));
    }
}
