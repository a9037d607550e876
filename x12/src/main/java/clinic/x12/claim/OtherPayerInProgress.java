package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.AsSent;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops 2320 and 2330 being read. */
final class OtherPayerInProgress {
    private static final int MOST_PROVIDERS = 20;

    private final Segment header;
    private final List<OtherAdjustment> adjustments = new ArrayList<>();
    private final List<PartyInProgress> providers = new ArrayList<>();
    private PartyInProgress insured = PartyInProgress.NOBODY;
    private PartyInProgress payer = PartyInProgress.NOBODY;
    private PartyInProgress open = PartyInProgress.NOBODY;
    private @Nullable Long paid;
    private @Nullable Long notCovered;
    private @Nullable Long remaining;
    private @Nullable Segment information;
    private @Nullable AsSent outpatient;

    OtherPayerInProgress(Segment header) {
        this.header = header;
    }

    void on(Segment segment, String loop, Values values) {
        switch (segment.id()) {
            case "CAS" -> Adjusting.read(segment, loop, values, adjustments);
            case "AMT" -> amount(segment, loop, values);
            case "OI" -> information = segment;
            case "MOA" -> outpatient = segment.asSent();
            case "NM1" -> begin(segment, loop);
            default -> open.on(segment, loop, values);
        }
    }

    private void amount(Segment segment, String loop, Values values) {
        Long cents = values.amount(segment, 2, loop).cents();
        switch (values.code(segment, 1)) {
            case "D" -> paid = cents;
            case "A8" -> notCovered = cents;
            default -> remaining = cents;
        }
    }

    private void begin(Segment name, String loop) {
        open = PartyInProgress.of(name);
        switch (loop) {
            case "2330A" -> insured = open;
            case "2330B" -> payer = open;
            default -> {
                if (providers.size() < MOST_PROVIDERS) providers.add(open);
            }
        }
    }

    OtherPayer finish() {
        return new OtherPayer(
                header.element(1),
                header.element(2),
                orNull(header.element(3)),
                orNull(header.element(4)),
                orNull(header.element(5)),
                header.element(9),
                adjustments,
                paid,
                notCovered,
                remaining,
                information == null ? "" : information.element(3),
                information == null ? "" : information.element(6),
                new OtherInsured(insured.family(), orNull(insured.given()), insured.id(), insured.address()),
                payer.payer(),
                payer.decided(),
                payer.identifiers(),
                providers.stream().map(PartyInProgress::provider).toList(),
                outpatient == null ? List.of() : List.of(outpatient));
    }
}
