package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.InterchangeWalker;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every transaction of a file of acknowledgements into one record each. */
final class Collecting {
    private Collecting() {}

    /** One transaction being read. */
    interface Transaction<T> {
        void on(Segment segment);

        /** The record, or none when the findings say that nothing can be said. */
        @Nullable
        T finish();
    }

    @FunctionalInterface
    interface Beginning<T> {
        Transaction<T> begin(Envelope envelope, Segment header, Findings findings);
    }

    static <T> Acknowledgements<T> read(byte[] bytes, Guide guide, Beginning<T> beginning) {
        var handler = new Handler<T>(beginning);
        try {
            var findings = new ArrayList<>(new InterchangeWalker(guide, handler)
                    .walk(new ByteArrayInputStream(bytes))
                    .list());
            handler.findings.forEach(transaction -> findings.addAll(transaction.list()));
            return new Acknowledgements<>(handler.done, findings);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static final class Handler<T> implements TransactionHandler {
        private final Beginning<T> beginning;
        private final List<T> done = new ArrayList<>();
        private final List<Findings> findings = new ArrayList<>();
        private @Nullable Transaction<T> current;

        Handler(Beginning<T> beginning) {
            this.beginning = beginning;
        }

        @Override
        public void begin(Envelope envelope, Segment header, Findings to) {
            findings.add(to);
            current = beginning.begin(envelope, header, to);
        }

        @Override
        public void segment(Segment segment) {
            if (current != null) current.on(segment);
        }

        @Override
        public void end() {
            var finished = current == null ? null : current.finish();
            if (finished != null) done.add(finished);
            current = null;
        }
    }
}
