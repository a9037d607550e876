package clinic.x12.acknowledgement;

import clinic.x12.AsSent;
import clinic.x12.X12NotWritable;
import clinic.x12.syntax.Draft;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.ValidatingWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes a 999 (005010X231A1), as a receiver of our files would. */
public final class FunctionalAcknowledgementWriter {
    private FunctionalAcknowledgementWriter() {}

    /** @throws X12NotWritable naming the element that breaks the guide */
    public static byte[] write(FunctionalAcknowledgement acknowledgement) {
        var draft = new Draft();
        draft.add("AK1", acknowledgement.functionalCode(), acknowledgement.groupControl(), acknowledgement.version());
        for (var transaction : acknowledgement.transactions()) {
            draft.in("2000").add("AK2", transaction.type(), transaction.control());
            errors(draft, transaction.errors());
            var outcome = new ArrayList<Object>(List.of(transaction.outcome()));
            outcome.addAll(transaction.reasons());
            draft.in("2000").add("IK5", outcome.toArray());
        }
        draft.in("trailer")
                .add(
                        "AK9",
                        acknowledgement.outcome(),
                        acknowledgement.included(),
                        acknowledgement.received(),
                        acknowledgement.accepted());
        return ValidatingWriter.write(Guide.FUNCTIONAL, acknowledgement.envelope(), draft);
    }

    /** Several elements of one segment share its IK3. */
    private static void errors(Draft draft, List<SyntaxError> errors) {
        SyntaxError before = null;
        for (var error : errors) {
            if (before == null || !error.sameSegment(before)) segment(draft, error);
            if (error.element() != null) element(draft, error, error.element());
            before = error;
        }
    }

    private static void segment(Draft draft, SyntaxError error) {
        draft.in("2100").add("IK3", error.segmentId(), error.segmentPosition(), error.loop(), error.segmentCode());
        contexts(draft, error.segmentContexts());
    }

    private static void element(Draft draft, SyntaxError error, Integer element) {
        draft.in("2110").add("IK4", Draft.composite(element.toString()), null, error.elementCode(), error.badData());
        contexts(draft, error.elementContexts());
    }

    private static void contexts(Draft draft, List<AsSent> contexts) {
        for (var context : contexts) draft.add(context.id(), context.elements().toArray());
    }
}
