package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.AsSent;
import clinic.x12.Position;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loops 2400 to 2430 being read. */
final class LineInProgress {
    private static final int MOST_PARTS = 100;

    private final List<Integer> pointers = new ArrayList<>(4);
    private final List<Identifier> references = new ArrayList<>(0);
    private final List<PartyInProgress> providers = new ArrayList<>(0);
    private final List<LineDecisionInProgress> decisions = new ArrayList<>(0);
    private final List<AsSent> further = new ArrayList<>(0);
    private String controlNumber;
    private @Nullable Segment service;
    private long chargeCents;
    private @Nullable BigDecimal quantity;
    private @Nullable LocalDate date;
    private @Nullable LocalDate lastDate;
    private @Nullable Note note;
    private String ndc = "";
    private @Nullable BigDecimal drugQuantity;
    private String drugUnit = "";
    private @Nullable String prescription;

    LineInProgress(Segment header) {
        // Without REF*6R the payer answers with the line's number.
        controlNumber = header.element(1);
    }

    static List<String> modifiers(Segment segment, int element) {
        if (segment.component(element, 3).isEmpty()) return List.of();
        return segment.components(element).stream()
                .skip(2)
                .limit(4)
                .map(String::strip)
                .filter(modifier -> !modifier.isEmpty())
                .toList();
    }

    void on(Segment segment, String loop, Values values) {
        switch (loop) {
            case "2400" -> onLine(segment, values);
            case "2410" -> drug(segment, values);
            case "2430" -> decision(segment, values);
            case "2440" -> further(segment, values);
            default -> {
                if (segment.is("NM1") && providers.size() < MOST_PARTS) providers.add(PartyInProgress.of(segment));
                else if (!providers.isEmpty() && !segment.is("NM1"))
                    providers.getLast().on(segment, loop, values);
            }
        }
    }

    private void onLine(Segment segment, Values values) {
        switch (segment.id()) {
            case "SV1" -> service(segment, values);
            case "DTP" -> {
                if (segment.is("DTP", "472")) {
                    date = values.date(segment, 3, "2400");
                    lastDate = values.lastDate(segment, 3, "2400");
                } else further(segment, values);
            }
            case "REF" -> {
                if (segment.is("REF", "6R")) controlNumber = segment.element(2);
                else if (references.size() < MOST_PARTS)
                    references.add(new Identifier(values.code(segment, 1), segment.element(2)));
            }
            case "NTE" -> note = new Note(segment.element(1), segment.element(2));
            default -> further(segment, values);
        }
    }

    private void further(Segment segment, Values values) {
        if (further.size() < MOST_PARTS) further.add(segment.asSent());
        else values.tooMany(segment);
    }

    private void service(Segment segment, Values values) {
        service = segment;
        chargeCents = values.amount(segment, 2, "2400").cents();
        quantity = values.quantity(segment, 4, "2400");
        for (var pointer : segment.components(7)) {
            var number = pointer.strip();
            if (number.matches("\\d{1,2}") && pointers.size() < MOST_PARTS) pointers.add(Integer.parseInt(number));
        }
    }

    private void drug(Segment segment, Values values) {
        switch (segment.id()) {
            case "LIN" -> ndc = segment.element(3);
            case "CTP" -> {
                drugQuantity = values.quantity(segment, 4, "2410");
                drugUnit = segment.component(5, 1);
            }
            default -> prescription = orNull(segment.element(2));
        }
    }

    private void decision(Segment segment, Values values) {
        if (segment.is("SVD")) {
            if (decisions.size() < MOST_PARTS) decisions.add(new LineDecisionInProgress(segment, values));
        } else if (!decisions.isEmpty()) decisions.getLast().on(segment, values);
    }

    /** SVD02 of a decision. */
    Position decisionAt(int index) {
        return decisions.get(index).at();
    }

    ServiceLine finish() {
        var service1 = service;
        return new ServiceLine(
                controlNumber,
                service1 == null ? "" : service1.component(1, 2),
                service1 == null ? List.of() : modifiers(service1, 1),
                service1 == null ? null : orNull(service1.component(1, 7)),
                chargeCents,
                Objects.requireNonNullElse(quantity, BigDecimal.ZERO),
                pointers,
                Objects.requireNonNullElse(date, LocalDate.EPOCH),
                ndc.isEmpty()
                        ? null
                        : new Drug(
                                ndc, Objects.requireNonNullElse(drugQuantity, BigDecimal.ZERO), drugUnit, prescription),
                new LineDetail(
                        lastDate,
                        service1 == null || !service1.has(3) ? "UN" : service1.element(3),
                        service1 == null ? null : orNull(service1.element(5)),
                        references,
                        note,
                        providers.stream().map(PartyInProgress::provider).toList(),
                        decisions.stream().map(LineDecisionInProgress::finish).toList(),
                        further));
    }
}
