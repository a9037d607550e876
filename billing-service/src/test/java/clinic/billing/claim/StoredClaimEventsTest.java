package clinic.billing.claim;

import static clinic.billing.claim.Claims.*;
import static clinic.billing.testing.Samples.dossier;
import static clinic.billing.testing.Samples.unheard;

import clinic.billing.testing.ApprovedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the store of claims can be read for ever. */
class StoredClaimEventsTest {

    static Stream<ClaimEvent> samples() {
        List<ClaimEvent> all = new ArrayList<>(after(
                open(dossier()),
                new ClaimCommand.Take(),
                SUBMIT,
                set(true),
                answer(true),
                adjudicate(0, 0, 0),
                new ClaimCommand.Resend("authorisation added", dossier()),
                new ClaimCommand.GiveBack(),
                new ClaimCommand.Close("too small")));
        all.addAll(after(open(unheard())));
        all.addAll(after(open(dossier()), SUBMIT, set(false)));
        all.addAll(after(open(dossier()), SUBMIT, answer(false)));
        return ApprovedEvents.firstOfEach(all);
    }

    @Test
    void every_event_has_a_sample() {
        ApprovedEvents.assertComplete(samples(), ClaimEvent.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_approved_file_reads_as_the_event_and_the_event_writes_as_the_file(ClaimEvent event) throws Exception {
        ApprovedEvents.assertApproved(event);
    }
}
