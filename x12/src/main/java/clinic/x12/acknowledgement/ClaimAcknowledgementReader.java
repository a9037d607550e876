package clinic.x12.acknowledgement;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import clinic.x12.acknowledgement.ClaimAcknowledgement.Organisation;
import clinic.x12.acknowledgement.ClaimAcknowledgement.ProviderStatus;
import clinic.x12.guide.GuideWalk;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads 277CA files (005010X214). */
public final class ClaimAcknowledgementReader {
    private static final Organisation UNKNOWN = new Organisation("", "", "");

    private ClaimAcknowledgementReader() {}

    /** @throws X12Unreadable when the input is not a 277CA of version 005010 */
    public static Acknowledgements<ClaimAcknowledgement> read(byte[] bytes) {
        return read(bytes, Profile.LENIENT);
    }

    /** @throws X12Unreadable when the input is not a 277CA of version 005010 */
    public static Acknowledgements<ClaimAcknowledgement> read(byte[] bytes, Profile profile) {
        return Collecting.read(bytes, Guide.CLAIM_ACKNOWLEDGEMENT, profile, ClaimAcknowledgementReader::transaction);
    }

    /** For who reads files of several kinds at once. */
    public static TransactionHandler transaction(
            TransactionHeader header, Findings findings, AcknowledgementListener<ClaimAcknowledgement> listener) {
        return new Transaction(header, findings, listener);
    }

    private static final class Transaction implements TransactionHandler {
        private final Envelope envelope;
        private final Segment header;
        private final Findings findings;
        private final Values values;
        private final GuideWalk guide;
        private final AcknowledgementListener<ClaimAcknowledgement> listener;
        private final List<ProviderInProgress> providers = new ArrayList<>();
        private String batch = "";
        private String level = "";
        private Organisation source = UNKNOWN;
        private Organisation receiver = UNKNOWN;
        private String answersBatch = "";
        private @Nullable Patient patient;

        Transaction(
                TransactionHeader header, Findings findings, AcknowledgementListener<ClaimAcknowledgement> listener) {
            this.envelope = header.envelope();
            this.header = header.segment();
            this.findings = findings;
            this.listener = listener;
            this.values = new Values(findings);
            this.guide = new GuideWalk(Guide.CLAIM_ACKNOWLEDGEMENT, this.header.at(), findings);
            header.check(Guide.CLAIM_ACKNOWLEDGEMENT, findings);
        }

        @Override
        public void segment(Segment segment) {
            if (guide.place(segment) != null) on(segment);
        }

        private void on(Segment segment) {
            switch (segment.id()) {
                case "BHT" -> batch = segment.element(3);
                case "HL" -> level(values.code(segment, 3));
                case "NM1" -> name(segment);
                case "TRN" -> trace(segment);
                default -> {
                    if (patient != null) patient.on(segment, values);
                }
            }
        }

        private void level(String code) {
            closePatient();
            level = code;
            if (code.equals("19")) providers.add(new ProviderInProgress());
        }

        private void name(Segment segment) {
            var organisation = new Organisation(segment.element(3), segment.element(8), segment.element(9));
            switch (level) {
                case "20" -> source = organisation;
                case "21" -> receiver = organisation;
                case "19" -> provider().organisation = organisation;
                case "PT" -> patient = new Patient(segment);
                // A name before any level the guide's table has already told of.
                default -> {}
            }
        }

        private void trace(Segment segment) {
            if (level.equals("21")) answersBatch = segment.element(2);
            if (patient == null) return;
            // Several claims of one patient share its level; each begins with its own trace.
            var name = patient.name;
            closeClaim();
            patient = new Patient(name);
            patient.trace = segment;
        }

        private void closePatient() {
            closeClaim();
            patient = null;
        }

        private void closeClaim() {
            if (patient == null || patient.trace == null) return;
            // A claim without a status the guide's table has already told of.
            if (!patient.statuses.isEmpty()) provider().claims.add(patient.status(patient.trace));
        }

        /** A level is missing where a claim has none; the guide's table has told of it. */
        private ProviderInProgress provider() {
            if (providers.isEmpty()) providers.add(new ProviderInProgress());
            return providers.getLast();
        }

        @Override
        public void end(Position at, boolean complete) {
            closePatient();
            guide.end(complete);
            var read = finish();
            listener.transaction(read, findings.list());
        }

        private ClaimAcknowledgement finish() {
            return new ClaimAcknowledgement(
                    envelope,
                    batch,
                    source,
                    receiver,
                    answersBatch,
                    providers.stream().map(ProviderInProgress::finish).toList());
        }
    }

    /** Level 19 being read. */
    private static final class ProviderInProgress {
        private final List<ClaimStatus> claims = new ArrayList<>();
        private Organisation organisation = UNKNOWN;

        ProviderStatus finish() {
            return new ProviderStatus(organisation, claims);
        }
    }

    /** Level PT being read. */
    private static final class Patient {
        private static final int MOST_LINES = 1_000;

        private final Segment name;
        private final List<ClaimStatus.Status> statuses = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Segment trace;
        private @Nullable String payerControlNumber;
        private @Nullable LocalDate serviceDate;

        Patient(Segment name) {
            this.name = name;
        }

        void on(Segment segment, Values values) {
            if (segment.is("SVC")) {
                if (lines.size() < MOST_LINES) lines.add(new Line(segment, values));
                else values.tooMany(segment);
            } else if (segment.is("STC"))
                Statuses.read(segment, values, lines.isEmpty() ? statuses : lines.getLast().statuses);
            else if (!lines.isEmpty()) lines.getLast().on(segment);
            else if (segment.is("REF", "1K")) payerControlNumber = orNull(segment.element(2));
            else if (segment.is("DTP", "472")) serviceDate = values.date(segment, 3, "2200D");
        }

        ClaimStatus status(Segment trace) {
            return new ClaimStatus(
                    trace.element(2),
                    name.element(3),
                    name.element(4),
                    orNull(name.element(9)),
                    statuses,
                    payerControlNumber,
                    serviceDate,
                    lines.stream().map(Line::finish).toList());
        }
    }

    /** Loop 2220D being read. */
    private static final class Line {
        private final Segment header;
        private final Amount charge;
        private final List<ClaimStatus.Status> statuses = new ArrayList<>();
        private @Nullable String controlNumber;

        Line(Segment header, Values values) {
            this.header = header;
            this.charge = values.amount(header, 2, "2220D");
        }

        void on(Segment segment) {
            if (segment.is("REF", "FJ")) controlNumber = orNull(segment.element(2));
        }

        LineStatus finish() {
            return new LineStatus(header.component(1, 2), charge, controlNumber, statuses);
        }
    }
}
