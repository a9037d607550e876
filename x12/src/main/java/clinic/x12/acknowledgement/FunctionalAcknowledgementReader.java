package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import clinic.x12.guide.GuideWalk;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads 999 files (005010X231A1). */
public final class FunctionalAcknowledgementReader {
    private FunctionalAcknowledgementReader() {}

    /** @throws X12Unreadable when the input is not a 999 of version 005010 */
    public static Acknowledgements<FunctionalAcknowledgement> read(byte[] bytes) {
        return read(bytes, Profile.LENIENT);
    }

    /** @throws X12Unreadable when the input is not a 999 of version 005010 */
    public static Acknowledgements<FunctionalAcknowledgement> read(byte[] bytes, Profile profile) {
        return Collecting.read(bytes, Guide.FUNCTIONAL, profile, FunctionalAcknowledgementReader::transaction);
    }

    /** For who reads files of several kinds at once. */
    public static TransactionHandler transaction(
            TransactionHeader header, Findings findings, AcknowledgementListener<FunctionalAcknowledgement> listener) {
        return new Transaction(header, findings, listener);
    }

    private static final class Transaction implements TransactionHandler {
        private final Envelope envelope;
        private final Segment header;
        private final Findings findings;
        private final Values values;
        private final GuideWalk guide;
        private final AcknowledgementListener<FunctionalAcknowledgement> listener;
        private final List<AcknowledgedTransaction> transactions = new ArrayList<>();
        private final List<SyntaxError> errors = new ArrayList<>();
        private @Nullable Segment group;
        private @Nullable Segment outcome;
        private @Nullable Segment transaction;
        private @Nullable SyntaxErrorsInProgress faulty;

        Transaction(
                TransactionHeader header,
                Findings findings,
                AcknowledgementListener<FunctionalAcknowledgement> listener) {
            this.envelope = header.envelope();
            this.header = header.segment();
            this.findings = findings;
            this.listener = listener;
            this.values = new Values(findings);
            this.guide = new GuideWalk(Guide.FUNCTIONAL, this.header.at(), findings);
            header.check(Guide.FUNCTIONAL, findings);
        }

        @Override
        public void segment(Segment segment) {
            if (guide.place(segment) != null) on(segment);
        }

        private void on(Segment segment) {
            switch (segment.id()) {
                case "AK1" -> group = segment;
                case "AK2" -> transaction = segment;
                case "IK3" -> {
                    closeFaulty();
                    faulty = new SyntaxErrorsInProgress(segment, values);
                }
                case "IK4" -> {
                    if (faulty != null) faulty.element(segment, values);
                }
                case "CTX" -> {
                    if (faulty != null) faulty.context(segment, values);
                }
                case "IK5" -> outcome(segment);
                case "AK9" -> outcome = segment;
                default -> throw new IllegalStateException("No such segment in a 999: " + segment);
            }
        }

        private void closeFaulty() {
            if (faulty != null) errors.addAll(faulty.finish());
            faulty = null;
        }

        private void outcome(Segment segment) {
            closeFaulty();
            // An IK5 without its AK2 the guide's table has already told of.
            if (transaction == null) return;
            var reasons = new ArrayList<String>();
            for (int i = 2; i <= 6; i++) if (segment.has(i)) reasons.add(segment.element(i));
            transactions.add(new AcknowledgedTransaction(
                    transaction.element(1), transaction.element(2), values.code(segment, 1), reasons, errors));
            errors.clear();
            transaction = null;
        }

        @Override
        public void end(Position at, boolean complete) {
            guide.end(complete);
            var read = finish();
            listener.transaction(read, findings.list());
        }

        /** What stands refused one by one can't be accepted in sum, nor the other way round unless all is refused. */
        private void check(FunctionalAcknowledgement read, Segment sum) {
            int named = transactions.size();
            long refused =
                    transactions.stream().filter(each -> !each.accepted()).count();
            boolean whole = read.rejectedWhole();
            if (named > read.received()
                    || refused > read.received() - read.accepted()
                    || (whole ? read.accepted() > 0 : named - refused > read.accepted())
                    || (refused > 0 && read.outcome().equals("A")))
                findings.error(
                        "ACKNOWLEDGEMENT_CONTRADICTORY",
                        "AK9 does not agree with IK5: %d transactions are named, %d of them refused."
                                .formatted(named, refused),
                        sum.at(),
                        "header",
                        "AK9");
        }

        private @Nullable FunctionalAcknowledgement finish() {
            if (group == null || outcome == null) return null;
            var read = new FunctionalAcknowledgement(
                    envelope,
                    group.element(1),
                    values.count(group, 2, "header"),
                    group.element(3),
                    transactions,
                    values.code(outcome, 1),
                    values.count(outcome, 2, "header"),
                    values.count(outcome, 3, "header"),
                    values.count(outcome, 4, "header"));
            check(read, outcome);
            return read;
        }
    }
}
