package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2100 being read, with the services of 2110 in it. */
final class ClaimInProgress {
    /** Ten times what the guide allows of one claim. */
    private static final int MOST_SERVICES = 9_990;

    private static final int MOST_NAMES = 100;
    private static final String REVERSED = "22";

    private final Segment header;
    private final String group;
    private final Amount charge;
    private final Amount paid;
    private final @Nullable Amount patientResponsibility;
    private final @Nullable Inpatient inpatient;
    private final Details details = new Details();
    private final List<Name> names = new ArrayList<>(4);
    private final List<Figures> decisions = new ArrayList<>(1);
    private final List<RemittedService> services = new ArrayList<>(4);
    private @Nullable ServiceInProgress service;

    ClaimInProgress(Segment claim, String group, Values values) {
        this.header = claim;
        this.group = group;
        charge = values.amount(claim, 3, "2100");
        paid = values.amount(claim, 4, "2100");
        patientResponsibility = values.optionalAmount(claim, 5, "2100");
        inpatient = Inpatient.of(claim, values);
        if (claim.element(2).equals(REVERSED) && charge.cents() > 0)
            values.error("REVERSAL_NOT_NEGATIVE", "is a reversal, yet its charge is not negative", claim, 2, "2100");
    }

    void on(Segment segment, String loop, Values values) {
        if (segment.is("SVC")) {
            closeService();
            if (services.size() < MOST_SERVICES) service = new ServiceInProgress(segment, values);
            else values.tooMany(segment);
        } else if (loop.equals("2110")) {
            if (service != null) service.on(segment, values);
        } else onClaim(segment, values);
    }

    private void onClaim(Segment segment, Values values) {
        switch (segment.id()) {
            case "NM1" -> {
                if (names.size() < MOST_NAMES) names.add(name(segment, values));
                else values.tooMany(segment);
            }
            case "MIA", "MOA" -> {
                if (decisions.size() < 2) decisions.add(FiguresReading.of(segment, "2100", values));
                else values.tooMany(segment);
            }
            default -> details.on(segment, "2100", values);
        }
    }

    private static Name name(Segment segment, Values values) {
        return new Name(
                values.code(segment, 1),
                segment.element(2).equals("1"),
                orNull(segment.element(3)),
                orNull(segment.element(4)),
                orNull(segment.element(5)),
                orNull(segment.element(7)),
                orNull(segment.element(8)),
                orNull(segment.element(9)));
    }

    private void closeService() {
        if (service != null) services.add(service.finish());
        service = null;
    }

    RemittedClaim finish() {
        closeService();
        return new RemittedClaim(
                header.at(),
                header.element(1),
                header.element(2),
                charge,
                paid,
                patientResponsibility,
                orNull(header.element(6)),
                orNull(header.element(7)),
                orNull(header.element(8)),
                orNull(header.element(9)),
                details.adjustments,
                names,
                details.references,
                details.dates,
                details.supplements,
                details.quantities,
                decisions,
                services,
                group,
                inpatient);
    }
}
