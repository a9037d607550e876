package clinic.x12.inspect;

import clinic.x12.Envelope;
import clinic.x12.Finding;
import clinic.x12.Position;
import clinic.x12.Profile;
import clinic.x12.Severity;
import clinic.x12.X12Unreadable;
import clinic.x12.syntax.EnvelopeListener;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.InterchangeWalker;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through one file, whatever it holds. Claims are not kept, so that a file may be of any size. */
public final class Inspector implements EnvelopeListener {
    /** Beyond this a file is listed no further, though still looked at. */
    private static final int MOST_TRANSACTIONS = 10_000;

    private final Findings file;
    private final List<Open> interchanges = new ArrayList<>();
    private @Nullable String type;
    private @Nullable String version;
    private String release = "";
    private int transactions;

    /** An interchange being read. */
    private record Open(
            String sender,
            String receiver,
            String control,
            List<InspectedTransaction> transactions,
            Findings findings) {
        Inspection.Interchange closed() {
            return new Inspection.Interchange(sender, receiver, control, transactions, findings.list());
        }
    }

    private Inspector(Profile profile) {
        this.file = new Findings(profile);
    }

    /** Never throws for what is in the file: that it cannot be read is a finding. */
    public static Inspection inspect(String name, InputStream in, Profile profile) throws IOException {
        var inspector = new Inspector(profile);
        try {
            new InterchangeWalker(inspector, inspector.file).walk(in);
            if (inspector.transactions == 0)
                inspector.error("NO_TRANSACTION", "The file has an envelope but no transaction in it.");
        } catch (X12Unreadable refused) {
            inspector.error(refused.code(), String.valueOf(refused.getMessage()));
        }
        return new Inspection(
                name,
                inspector.type,
                inspector.version,
                inspector.interchanges.stream().map(Open::closed).toList(),
                inspector.file.list());
    }

    private void error(String code, String sentence) {
        file.error(code, sentence, new Position(1, 0), null, null);
    }

    @Override
    public Findings interchange(Segment isa) {
        var findings = new Findings(file.profile());
        release = isa.element(12);
        if (interchanges.size() < MOST_TRANSACTIONS)
            interchanges.add(new Open(isa.element(6), isa.element(8), isa.element(13), new ArrayList<>(), findings));
        return interchanges.size() < MOST_TRANSACTIONS ? findings : file;
    }

    @Override
    public void interchangeAcknowledgement(Segment ta1, Envelope envelope, Findings findings) {
        if (type == null) {
            type = "TA1";
            version = release.isEmpty() ? null : release;
        }
        var own = new Findings(findings.profile());
        add(Looks.interchangeAcknowledgement(ta1, envelope, own));
    }

    @Override
    public TransactionHandler transaction(TransactionHeader header, Findings own) {
        if (transactions == 0) {
            type = header.type();
            version = header.version().isEmpty() ? null : header.version();
        }
        return Looks.at(header, own, this::add);
    }

    private void add(InspectedTransaction transaction) {
        transactions++;
        if (transactions <= MOST_TRANSACTIONS)
            interchanges.getLast().transactions().add(transaction);
        else dropped(transaction);
    }

    private void dropped(InspectedTransaction transaction) {
        var worst = transaction.findings().stream().anyMatch(Finding::isError) ? Severity.ERROR : Severity.WARNING;
        if (transactions == MOST_TRANSACTIONS + 1 || worst == Severity.ERROR)
            file.add(new Finding(
                    worst,
                    "TOO_MANY_TRANSACTIONS",
                    "The file holds more than " + MOST_TRANSACTIONS + " transactions; the rest is not listed.",
                    new Position(1, 0),
                    null,
                    null));
    }
}
