package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Position;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One claim being read: loops 2300 and below. */
final class ClaimDraft {
    private final Values values;
    private final Position at;
    private final String number;
    private final long chargeCents;
    private final String placeOfService;
    private final String frequency;
    private final List<String> diagnoses = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private @Nullable String authorizationNumber;
    private @Nullable String originalPayerControlNumber;
    private @Nullable RenderingProvider rendering;
    private @Nullable Line line;
    private boolean undated;

    ClaimDraft(Segment claim, Values values) {
        this.values = values;
        at = claim.at();
        number = values.required(claim, 1, "2300");
        chargeCents = values.amount(claim, 2, "2300").cents();
        placeOfService = claim.component(5, 1);
        frequency = claim.component(5, 3);
    }

    void rendering(Segment name) {
        rendering = new RenderingProvider(name.element(3), name.element(4), name.element(9), null);
    }

    void renderingTaxonomy(@Nullable String taxonomy) {
        if (rendering != null)
            rendering = new RenderingProvider(rendering.family(), rendering.given(), rendering.npi(), taxonomy);
    }

    void on(Segment segment, String loop) {
        switch (loop) {
            case "2300" -> onClaim(segment);
            case "2400", "2410" -> onLine(segment, loop);
            default -> {}
        }
    }

    private void onClaim(Segment segment) {
        if (segment.is("REF", "G1")) authorizationNumber = orNull(segment.element(2));
        if (segment.is("REF", "F8")) originalPayerControlNumber = orNull(segment.element(2));
        if (segment.is("HI")) diagnoses(segment);
    }

    private void diagnoses(Segment segment) {
        for (int i = 1; i <= segment.size(); i++)
            switch (segment.component(i, 1)) {
                case "ABK", "ABF", "BK", "BF" -> diagnoses.add(segment.component(i, 2));
                default -> {}
            }
    }

    private void onLine(Segment segment, String loop) {
        if (segment.is("LX")) {
            closeLine();
            line = new Line(segment.element(1));
        }
        var current = line;
        if (current == null) return;
        switch (segment.id()) {
            case "SV1" -> current.service(segment, values);
            case "DTP" -> {
                if (segment.is("DTP", "472")) current.date = values.date(segment, 3, loop);
            }
            case "REF" -> {
                if (segment.is("REF", "6R")) current.controlNumber = segment.element(2);
            }
            case "LIN" -> current.ndc = segment.element(3);
            case "CTP" -> current.drug(segment, values);
            default -> {}
        }
    }

    private void closeLine() {
        if (line != null) {
            undated |= line.date == null;
            lines.add(line.finish());
        }
        line = null;
    }

    ProfessionalClaim finish(Parties parties, Findings findings) {
        closeLine();
        if (undated)
            findings.error(
                    "DATE_MISSING", "Claim " + number + " has a service line without its date.", at, "2400", "DTP");
        long sum = lines.stream().mapToLong(ServiceLine::chargeCents).sum();
        if (lines.isEmpty())
            findings.error("LINE_MISSING", "Claim " + number + " has no service line.", at, "2400", "LX");
        else if (sum != chargeCents)
            findings.error(
                    "CHARGE_MISMATCH",
                    "Claim %s: CLM02 is %d cents but ΣSV102 is %d cents.".formatted(number, chargeCents, sum),
                    at,
                    "2300",
                    "CLM02");
        return new ProfessionalClaim(
                parties.billing(),
                parties.subscriber(),
                parties.patient(),
                parties.payer(),
                number,
                chargeCents,
                placeOfService,
                frequency,
                diagnoses,
                authorizationNumber,
                originalPayerControlNumber,
                rendering,
                lines);
    }

    private static final class Line {
        private String controlNumber;
        private String procedure = "";
        private List<String> modifiers = List.of();
        private @Nullable String description;
        private long chargeCents;
        private @Nullable BigDecimal quantity;
        private final List<Integer> pointers = new ArrayList<>();
        private @Nullable LocalDate date;
        private String ndc = "";
        private @Nullable BigDecimal drugQuantity;
        private String drugUnit = "";

        Line(String assignedNumber) {
            // Without REF*6R the payer answers with the line's number.
            controlNumber = assignedNumber;
        }

        void service(Segment segment, Values values) {
            procedure = segment.component(1, 2);
            var components = segment.components(1);
            modifiers = components.stream()
                    .skip(2)
                    .limit(4)
                    .map(String::strip)
                    .filter(modifier -> !modifier.isEmpty())
                    .toList();
            description = orNull(segment.component(1, 7));
            chargeCents = values.amount(segment, 2, "2400").cents();
            quantity = values.quantity(segment, 4, "2400");
            for (var pointer : segment.components(7))
                if (pointer.strip().matches("\\d{1,2}")) pointers.add(Integer.parseInt(pointer.strip()));
        }

        void drug(Segment segment, Values values) {
            drugQuantity = values.quantity(segment, 4, "2410");
            drugUnit = segment.component(5, 1);
        }

        ServiceLine finish() {
            return new ServiceLine(
                    controlNumber,
                    procedure,
                    modifiers,
                    description,
                    chargeCents,
                    Objects.requireNonNullElse(quantity, BigDecimal.ZERO),
                    pointers,
                    Objects.requireNonNullElse(date, LocalDate.EPOCH),
                    ndc.isEmpty()
                            ? null
                            : new Drug(ndc, Objects.requireNonNullElse(drugQuantity, BigDecimal.ZERO), drugUnit));
        }
    }
}
