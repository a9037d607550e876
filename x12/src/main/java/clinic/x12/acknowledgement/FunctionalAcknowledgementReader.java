package clinic.x12.acknowledgement;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Envelope;
import clinic.x12.X12Unreadable;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads 999 files (005010X231A1). */
public final class FunctionalAcknowledgementReader {
    private FunctionalAcknowledgementReader() {}

    /** @throws X12Unreadable when the input is not a 999 of version 005010 */
    public static Acknowledgements<FunctionalAcknowledgement> read(byte[] bytes) {
        return Collecting.read(bytes, Guide.FUNCTIONAL, Transaction::new);
    }

    private static final class Transaction implements Collecting.Transaction<FunctionalAcknowledgement> {
        private final Envelope envelope;
        private final Segment header;
        private final Findings findings;
        private final Values values;
        private final List<AcknowledgedTransaction> transactions = new ArrayList<>();
        private final List<SyntaxError> errors = new ArrayList<>();
        private @Nullable Segment group;
        private @Nullable Segment outcome;
        private @Nullable Segment transaction;
        private @Nullable Segment faulty;
        private boolean faultyElement;

        Transaction(Envelope envelope, Segment header, Findings findings) {
            this.envelope = envelope;
            this.header = header;
            this.findings = findings;
            this.values = new Values(findings);
        }

        @Override
        public void on(Segment segment) {
            switch (segment.id()) {
                case "AK1" -> group = segment;
                case "AK2" -> transaction = segment;
                case "IK3" -> {
                    closeFaulty();
                    faulty = segment;
                    faultyElement = false;
                }
                case "IK4" -> element(segment);
                case "IK5" -> outcome(segment);
                case "AK9" -> outcome = segment;
                // CTX says in prose what IK3 and IK4 say in codes.
                case "CTX" -> {}
                default ->
                    findings.warning(
                            "SEGMENT_UNEXPECTED", "A segment has no place in a 999.", segment.at(), null, null);
            }
        }

        private void element(Segment segment) {
            if (faulty == null) return;
            faultyElement = true;
            var position = segment.component(1, 1);
            errors.add(error(
                    faulty,
                    position.matches("\\d{1,3}") ? Integer.valueOf(position) : null,
                    orNull(segment.element(3))));
        }

        private void closeFaulty() {
            if (faulty != null && !faultyElement) errors.add(error(faulty, null, null));
            faulty = null;
        }

        private SyntaxError error(Segment segment, @Nullable Integer element, @Nullable String code) {
            return new SyntaxError(
                    segment.element(1),
                    values.count(segment, 2, "2100"),
                    orNull(segment.element(3)),
                    orNull(segment.element(4)),
                    element,
                    code);
        }

        private void outcome(Segment segment) {
            closeFaulty();
            if (transaction == null) {
                findings.error("SEGMENT_MISSING", "IK5 answers no transaction.", segment.at(), "2000", "AK2");
                return;
            }
            var reasons = new ArrayList<String>();
            for (int i = 2; i <= 6; i++) if (segment.has(i)) reasons.add(segment.element(i));
            transactions.add(new AcknowledgedTransaction(
                    transaction.element(1), transaction.element(2), values.code(segment, 1), reasons, errors));
            errors.clear();
            transaction = null;
        }

        @Override
        public @Nullable FunctionalAcknowledgement finish() {
            if (transaction != null)
                findings.error("SEGMENT_MISSING", "A transaction has no outcome.", transaction.at(), "2000", "IK5");
            if (group == null || outcome == null) {
                findings.error("SEGMENT_MISSING", "The group or its outcome is missing.", header.at(), "header", "AK9");
                return null;
            }
            return new FunctionalAcknowledgement(
                    envelope,
                    group.element(1),
                    values.count(group, 2, "header"),
                    group.element(3),
                    transactions,
                    values.code(outcome, 1),
                    values.count(outcome, 2, "header"),
                    values.count(outcome, 3, "header"),
                    values.count(outcome, 4, "header"));
        }
    }
}
