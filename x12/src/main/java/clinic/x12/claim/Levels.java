package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who the following claims are between; a level replaces what the one before said. */
final class Levels {
    private PartyInProgress billing = PartyInProgress.NOBODY;
    private PartyInProgress payTo = PartyInProgress.NOBODY;
    private @Nullable PartyInProgress payToPlan;
    private PartyInProgress subscriber = PartyInProgress.NOBODY;
    private PartyInProgress payer = PartyInProgress.NOBODY;
    private @Nullable PartyInProgress patient;
    private PartyInProgress open = PartyInProgress.NOBODY;
    private @Nullable String taxonomy;
    private @Nullable Segment insurance;
    private @Nullable Segment subscriberInformation;
    private @Nullable Segment patientInformation;

    /** A level or a party of it. */
    void on(Segment segment, String loop, Values values) {
        switch (loop) {
            case "2000A" -> billingLevel(segment);
            case "2000B" -> subscriberLevel(segment);
            case "2000C" -> patientLevel(segment);
            default -> {
                if (segment.is("NM1")) begin(segment, loop);
                else open.on(segment, loop, values);
            }
        }
    }

    private void billingLevel(Segment segment) {
        if (segment.is("HL")) {
            billing = PartyInProgress.NOBODY;
            payTo = PartyInProgress.NOBODY;
            payToPlan = null;
            taxonomy = null;
            clearSubscriber();
        }
        if (segment.is("PRV")) taxonomy = orNull(segment.element(3));
    }

    private void subscriberLevel(Segment segment) {
        if (segment.is("HL")) clearSubscriber();
        if (segment.is("SBR")) insurance = segment;
        if (segment.is("PAT")) subscriberInformation = segment;
    }

    private void clearSubscriber() {
        subscriber = PartyInProgress.NOBODY;
        payer = PartyInProgress.NOBODY;
        insurance = null;
        subscriberInformation = null;
        clearPatient();
    }

    private void patientLevel(Segment segment) {
        if (segment.is("HL")) clearPatient();
        if (segment.is("PAT")) patientInformation = segment;
    }

    private void clearPatient() {
        patient = null;
        patientInformation = null;
    }

    private void begin(Segment name, String loop) {
        open = PartyInProgress.of(name);
        switch (loop) {
            case "2010AA" -> billing = open;
            case "2010AB" -> payTo = open;
            case "2010AC" -> payToPlan = open;
            case "2010BA" -> subscriber = open;
            case "2010BB" -> payer = open;
            case "2010CA" -> patient = open;
            default -> throw new IllegalStateException("No such loop: " + loop);
        }
    }

    BillingProvider billing() {
        var tax = billing.identifiers().stream()
                .filter(each ->
                        each.qualifier().equals("EI") || each.qualifier().equals("SY"))
                .findFirst()
                .orElse(new Identifier("EI", ""));
        return new BillingProvider(
                billing.family(),
                billing.id(),
                tax.value(),
                taxonomy,
                billing.addressOrEmpty(),
                tax.qualifier(),
                payTo.address(),
                payToPlan == null ? null : payToPlan.plan());
    }

    Subscriber subscriber() {
        return new Subscriber(
                insurance(1),
                orNull(insurance(3)),
                insurance(9),
                subscriber.id(),
                subscriber.family(),
                subscriber.given(),
                subscriber.address(),
                subscriber.birth(),
                orNull(subscriber.sex()),
                orNull(insurance(5)),
                subscriberInformation == null ? null : subscriberInformation.asSent());
    }

    private String insurance(int element) {
        return insurance == null ? "" : insurance.element(element);
    }

    Payer payer() {
        return payer.payer();
    }

    @Nullable
    Dependent patient() {
        var p = patient;
        if (p == null) return null;
        var information = patientInformation;
        return new Dependent(
                information == null ? "" : information.element(1),
                p.family(),
                p.given(),
                p.addressOrEmpty(),
                Objects.requireNonNullElse(p.birth(), LocalDate.EPOCH),
                p.sex(),
                information == null || information.size() < 2 ? null : information.asSent());
    }
}
