package clinic.x12.syntax;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes the transactions of one guide; others are named and passed over, or refused when the file has nothing else. */
public final class OneGuide implements EnvelopeListener {
    private final Guide guide;
    private final Findings findings;
    private final BiFunction<TransactionHeader, Findings, TransactionHandler> handlers;
    private int handled;
    private @Nullable X12Unreadable passedOver;

    private OneGuide(
            Guide guide, Profile profile, BiFunction<TransactionHeader, Findings, TransactionHandler> handlers) {
        this.guide = guide;
        this.findings = new Findings(profile);
        this.handlers = handlers;
    }

    /**
     * Reads to the end.
     *
     * @return what was found about the envelopes
     * @throws X12Unreadable when no transaction of the guide was met
     */
    public static List<Finding> read(
            InputStream in,
            Guide guide,
            Profile profile,
            BiFunction<TransactionHeader, Findings, TransactionHandler> handlers)
            throws IOException {
        var listener = new OneGuide(guide, profile, handlers);
        new InterchangeWalker(listener, listener.findings).walk(in);
        if (listener.handled == 0)
            throw listener.passedOver != null
                    ? listener.passedOver
                    : new X12Unreadable("NO_TRANSACTION", "The file has an envelope but no transaction in it.");
        return listener.findings.list();
    }

    @Override
    public Findings interchange(Segment isa) {
        return findings;
    }

    @Override
    public @Nullable TransactionHandler transaction(TransactionHeader header, Findings own) {
        if (header.of(guide)) {
            if (handled++ == 0 && passedOver != null) tell(passedOver, header);
            return handlers.apply(header, own);
        }
        var refusal = refusal(header);
        if (handled > 0) tell(refusal, header);
        else if (passedOver == null) passedOver = refusal;
        return null;
    }

    private void tell(X12Unreadable refusal, TransactionHeader header) {
        findings.error(
                refusal.code(),
                refusal.getMessage() + " It was passed over.",
                header.segment().at(),
                null,
                null);
    }

    private X12Unreadable refusal(TransactionHeader header) {
        if (header.otherRelease())
            return new X12Unreadable(
                    "WRONG_VERSION",
                    "This is %s in version %s; only version 005010 is read."
                            .formatted(header.described(), header.safeVersion()));
        return new X12Unreadable(
                "WRONG_TRANSACTION", "This is %s; a %s was expected.".formatted(header.described(), guide.name()));
    }
}
