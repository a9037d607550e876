package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.AsSent;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One claim being read: loops 2300 and below. */
final class ClaimInProgress {
    private static final int MOST_LINES = 500;
    private static final int MOST_PARTS = 100;

    private final Segment header;
    private final Values values;
    private final long chargeCents;
    private final List<String> diagnoses = new ArrayList<>();
    private final List<ClaimDate> dates = new ArrayList<>(0);
    private final List<Identifier> references = new ArrayList<>(0);
    private final List<PartyInProgress> providers = new ArrayList<>(0);
    private final List<OtherPayerInProgress> otherPayers = new ArrayList<>(0);
    private final List<LineInProgress> lines = new ArrayList<>();
    private final List<AsSent> further = new ArrayList<>(0);
    private @Nullable String authorizationNumber;
    private @Nullable String originalPayerControlNumber;
    private @Nullable Long patientPaid;
    private @Nullable Note note;
    private @Nullable PartyInProgress rendering;

    ClaimInProgress(Segment claim, Values values) {
        this.header = claim;
        this.values = values;
        chargeCents = values.amount(claim, 2, "2300").cents();
    }

    void on(Segment segment, String loop) {
        if (loop.equals("2300")) onClaim(segment);
        else if (loop.startsWith("231")) provider(segment, loop);
        else if (loop.startsWith("232") || loop.startsWith("233")) otherPayer(segment, loop);
        else line(segment, loop);
    }

    private void onClaim(Segment segment) {
        switch (segment.id()) {
            case "DTP" -> date(segment);
            case "REF" -> reference(segment);
            case "AMT" -> patientPaid = values.amount(segment, 2, "2300").cents();
            case "NTE" -> note = new Note(segment.element(1), segment.element(2));
            case "HI" -> information(segment);
            default -> further(segment);
        }
    }

    private void date(Segment segment) {
        var first = segment.element(2).equals("DT")
                ? values.dateOfTime(segment, 3, "2300")
                : values.date(segment, 3, "2300");
        if (first != null && dates.size() < MOST_PARTS)
            dates.add(new ClaimDate(segment.element(1), first, values.lastDate(segment, 3, "2300")));
    }

    private void reference(Segment segment) {
        switch (values.code(segment, 1)) {
            case "G1" -> authorizationNumber = orNull(segment.element(2));
            case "F8" -> originalPayerControlNumber = orNull(segment.element(2));
            default -> {
                if (references.size() < MOST_PARTS)
                    references.add(new Identifier(values.code(segment, 1), segment.element(2)));
            }
        }
    }

    private void further(Segment segment) {
        if (further.size() < MOST_PARTS) further.add(segment.asSent());
        else values.tooMany(segment);
    }

    private void information(Segment segment) {
        switch (segment.component(1, 1)) {
            case "BP", "BG" -> further(segment);
            default -> diagnoses(segment);
        }
    }

    private void diagnoses(Segment segment) {
        for (int i = 1; i <= Math.min(segment.size(), 12); i++)
            switch (segment.component(i, 1)) {
                case "ABK", "ABF", "BK", "BF" -> {
                    if (diagnoses.size() < MOST_PARTS) diagnoses.add(segment.component(i, 2));
                }
                default -> {}
            }
    }

    private void provider(Segment segment, String loop) {
        if (segment.is("NM1")) {
            var party = PartyInProgress.of(segment);
            if (loop.equals("2310B")) rendering = party;
            else if (providers.size() < MOST_PARTS) providers.add(party);
        } else if (loop.equals("2310B") && rendering != null) rendering.on(segment, loop, values);
        else if (!providers.isEmpty()) providers.getLast().on(segment, loop, values);
    }

    private void otherPayer(Segment segment, String loop) {
        if (segment.is("SBR")) {
            if (otherPayers.size() < MOST_PARTS) otherPayers.add(new OtherPayerInProgress(segment));
            else values.tooMany(segment);
        } else if (!otherPayers.isEmpty()) otherPayers.getLast().on(segment, loop, values);
    }

    private void line(Segment segment, String loop) {
        if (segment.is("LX")) {
            if (lines.size() < MOST_LINES) lines.add(new LineInProgress(segment));
            else values.tooMany(segment);
        } else if (!lines.isEmpty()) lines.getLast().on(segment, loop, values);
    }

    ProfessionalClaim finish(Levels levels, Findings findings) {
        var finished = lines.stream().map(LineInProgress::finish).toList();
        checkSum(finished, findings);
        for (int i = 0; i < finished.size(); i++) checkDecisions(i, finished.get(i), findings);
        return new ProfessionalClaim(
                levels.billing(),
                levels.subscriber(),
                levels.patient(),
                levels.payer(),
                number(),
                chargeCents,
                header.component(5, 1),
                header.component(5, 3),
                diagnoses,
                authorizationNumber,
                originalPayerControlNumber,
                rendering == null ? null : rendering.rendering(),
                finished,
                detail());
    }

    private ClaimDetail detail() {
        return new ClaimDetail(
                header.element(6),
                header.element(7),
                header.element(8),
                header.element(9),
                circumstances(),
                dates,
                patientPaid,
                references,
                note,
                providers.stream().map(PartyInProgress::provider).toList(),
                otherPayers.stream().map(OtherPayerInProgress::finish).toList(),
                further);
    }

    private Circumstances circumstances() {
        var elements = header.asSent().elements();
        return new Circumstances(
                orNull(header.element(10)),
                elements.size() < 11 ? List.of() : elements.get(10),
                orNull(header.element(12)),
                orNull(header.element(20)));
    }

    private String number() {
        return header.element(1);
    }

    private void checkSum(List<ServiceLine> finished, Findings findings) {
        long sum = finished.stream().mapToLong(ServiceLine::chargeCents).sum();
        if (sum != chargeCents && !finished.isEmpty())
            findings.error(
                    "CHARGE_MISMATCH",
                    "Claim %s: CLM02 is %d cents but ΣSV102 is %d cents, a difference of %d."
                            .formatted(number(), chargeCents, sum, chargeCents - sum),
                    header.at(2),
                    "2300",
                    "CLM02");
    }

    private void checkDecisions(int index, ServiceLine line, Findings findings) {
        var decisions = line.detail().decisions();
        for (int i = 0; i < decisions.size(); i++)
            if (decisions.get(i).accountedCents() != line.chargeCents())
                findings.forgiven(
                        "OTHER_PAYER_MISMATCH",
                        "Claim %s, line %d: SV102 is %d cents but what another payer paid and adjusted is %d cents."
                                .formatted(
                                        number(),
                                        index + 1,
                                        line.chargeCents(),
                                        decisions.get(i).accountedCents()),
                        lines.get(index).decisionAt(i),
                        "2430",
                        "SVD02");
    }
}
