package clinic.x12.fuzz;

import clinic.x12.Profile;
import clinic.x12.inspect.Inspector;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The inputs collected so far run as ordinary tests; {@code ./clinic fuzz} looks for new ones. */
class InspectorFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void any_bytes_are_read_or_refused(byte[] bytes) {
        try {
            Inspector.inspect("file", new ByteArrayInputStream(bytes), Profile.STRICT);
        } catch (IOException cannotHappen) {
            throw new AssertionError(cannotHappen);
        }
    }
}
