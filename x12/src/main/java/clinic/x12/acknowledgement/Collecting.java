package clinic.x12.acknowledgement;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.OneGuide;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every transaction of a file of acknowledgements into one record each. */
final class Collecting<T> implements AcknowledgementListener<T> {
    private final List<T> done = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    @FunctionalInterface
    interface Beginning<T> {
        TransactionHandler begin(TransactionHeader header, Findings findings, AcknowledgementListener<T> listener);
    }

    static <T> Acknowledgements<T> read(byte[] bytes, Guide guide, Profile profile, Beginning<T> beginning) {
        var collecting = new Collecting<T>();
        try {
            var findings = new ArrayList<>(OneGuide.read(
                    new ByteArrayInputStream(bytes),
                    guide,
                    profile,
                    (header, own) -> beginning.begin(header, own, collecting)));
            findings.addAll(collecting.findings);
            return new Acknowledgements<>(collecting.done, findings);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    @Override
    public void transaction(@Nullable T read, List<Finding> found) {
        if (read != null) done.add(read);
        findings.addAll(found);
    }
}
