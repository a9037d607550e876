package clinic.x12.fuzz;

import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** The inputs collected so far run as ordinary tests; {@code ./clinic fuzz} looks for new ones. */
class ClaimAcknowledgementFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void any_bytes_are_read_or_refused(byte[] bytes) {
        Readers.answersOrRefuses(() -> ClaimAcknowledgementReader.read(bytes));
    }
}
