package clinic.x12.claim;

import static clinic.x12.syntax.Draft.date;
import static clinic.x12.syntax.Draft.dollars;
import static clinic.x12.syntax.Draft.number;

import clinic.x12.AsSent;
import clinic.x12.syntax.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes loops 2400 to 2430. */
final class LineWriter {
    private static final int DESCRIPTION = 7;

    private final Draft draft;
    private final ClaimWriter claims;
    private final PartyWriter parties;

    LineWriter(Draft draft, ClaimWriter claims) {
        this.draft = draft;
        this.claims = claims;
        this.parties = new PartyWriter(draft);
    }

    void line(int number, ServiceLine line) {
        var detail = line.detail();
        draft.in("2400")
                .add("LX", number)
                .add(
                        "SV1",
                        procedure(line.procedure(), line.modifiers(), line.description()),
                        dollars(line.chargeCents()),
                        detail.unit(),
                        number(line.quantity()),
                        detail.placeOfService(),
                        null,
                        line.diagnosisPointers());
        var further = detail.further();
        claims.further(further, "SV5", "PWK", "CR1", "CR3", "CRC");
        serviceDate(line);
        claims.further(further, "DTP", "QTY", "MEA", "CN1");
        draft.add("REF", "6R", line.controlNumber());
        claims.references(detail.references());
        claims.further(further, "AMT", "K3");
        if (detail.note() != null)
            draft.add("NTE", detail.note().code(), detail.note().text());
        claims.further(further, "PS1", "HCP");
        if (line.drug() != null) drug(line.drug());
        detail.providers().stream()
                .sorted(Comparator.comparing(provider -> ClaimRules.loopOfLine(provider.role())))
                .forEach(provider -> parties.provider(ClaimRules.loopOfLine(provider.role()), provider, "PE"));
        detail.decisions().forEach(this::decision);
        forms(further);
    }

    /** Loops 2440, whose LQ and FRM only mean something in the order in which they came. */
    private void forms(List<AsSent> further) {
        draft.in("2440");
        for (var segment : further)
            if (segment.id().equals("LQ") || segment.id().equals("FRM"))
                draft.add(segment.id(), segment.elements().toArray());
    }

    private static List<@Nullable String> procedure(String code, List<String> modifiers, @Nullable String description) {
        var procedure = new ArrayList<@Nullable String>(List.of("HC", code));
        procedure.addAll(modifiers);
        while (procedure.size() < DESCRIPTION - 1) procedure.add("");
        procedure.add(description);
        return procedure;
    }

    private void serviceDate(ServiceLine line) {
        var last = line.detail().lastServiceDate();
        var first = date(line.serviceDate());
        if (last == null) draft.add("DTP", "472", "D8", first);
        else draft.add("DTP", "472", "RD8", first + "-" + date(last));
    }

    private void drug(Drug drug) {
        draft.in("2410")
                .add("LIN", null, "N4", drug.ndc11())
                .add("CTP", null, null, null, number(drug.quantity()), drug.unit());
        if (drug.prescription() != null) draft.add("REF", "XZ", drug.prescription());
    }

    private void decision(LineDecision decision) {
        draft.in("2430")
                .add(
                        "SVD",
                        decision.payerId(),
                        dollars(decision.paidCents()),
                        procedure(decision.procedure(), decision.modifiers(), null),
                        null,
                        number(decision.quantity()));
        claims.adjustments(decision.adjustments());
        draft.add("DTP", "573", "D8", date(decision.decided()));
        claims.amount("EAF", decision.remainingCents());
    }
}
