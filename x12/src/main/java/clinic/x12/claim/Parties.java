package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Address;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the following claims are between; a level replaces what the one before said. */
final class Parties {
    private static final Address EMPTY = new Address("", null, "", "", "");

    private BillingProvider billing = new BillingProvider("", "", "", null, EMPTY);
    private String taxId = "";
    private @Nullable String billingTaxonomy;
    private String responsibility = "";
    private @Nullable String groupNumber;
    private String filingCode = "";
    private Subscriber subscriber = new Subscriber("", null, "", "", "", "", null, null, null);
    private Payer payer = new Payer("", "");
    private String relationship = "";
    private @Nullable Dependent patient;
    private String street = "";
    private @Nullable String street2;

    void beginBilling() {
        billing = new BillingProvider("", "", "", null, EMPTY);
        taxId = "";
        billingTaxonomy = null;
        beginSubscriber();
    }

    void beginSubscriber() {
        responsibility = "";
        groupNumber = null;
        filingCode = "";
        subscriber = new Subscriber("", null, "", "", "", "", null, null, null);
        payer = new Payer("", "");
        beginPatient();
    }

    void beginPatient() {
        relationship = "";
        patient = null;
    }

    void relationship(Segment segment) {
        relationship = segment.element(1);
    }

    void insured(Segment segment) {
        responsibility = segment.element(1);
        groupNumber = orNull(segment.element(3));
        filingCode = segment.element(9);
    }

    void billingTaxonomy(Segment segment) {
        billingTaxonomy = orNull(segment.element(3));
    }

    void taxId(Segment segment) {
        taxId = segment.element(2);
    }

    void billing(Segment name) {
        billing = new BillingProvider(name.element(3), name.element(9), "", null, EMPTY);
    }

    void subscriber(Segment name) {
        subscriber = new Subscriber("", null, "", name.element(9), name.element(3), name.element(4), null, null, null);
    }

    void payer(Segment name) {
        payer = new Payer(name.element(3), name.element(9));
    }

    void patient(Segment name) {
        patient = new Dependent("", name.element(3), name.element(4), EMPTY, LocalDate.EPOCH, "");
    }

    void street(Segment segment) {
        street = segment.element(1);
        street2 = orNull(segment.element(2));
    }

    void city(Segment segment, String loop) {
        var address = new Address(street, street2, segment.element(1), segment.element(2), segment.element(3));
        switch (loop) {
            case "2010AA" -> billing = new BillingProvider(billing.name(), billing.npi(), "", null, address);
            case "2010BA" ->
                subscriber = new Subscriber(
                        "",
                        null,
                        "",
                        subscriber.memberNumber(),
                        subscriber.family(),
                        subscriber.given(),
                        address,
                        null,
                        null);
            case "2010BB" -> payer = new Payer(payer.name(), payer.id(), address);
            case "2010CA" -> {
                var p = patient;
                if (p != null) patient = new Dependent("", p.family(), p.given(), address, p.birthDate(), p.sex());
            }
            default -> {}
        }
    }

    void demography(Segment segment, String loop, Values values) {
        var birth = values.date(segment, 2, loop);
        var sex = segment.element(3);
        var p = patient;
        if (loop.equals("2010BA"))
            subscriber = new Subscriber(
                    "",
                    null,
                    "",
                    subscriber.memberNumber(),
                    subscriber.family(),
                    subscriber.given(),
                    subscriber.address(),
                    birth,
                    orNull(sex));
        else if (loop.equals("2010CA") && p != null && birth != null)
            patient = new Dependent("", p.family(), p.given(), p.address(), birth, sex);
    }

    BillingProvider billing() {
        return new BillingProvider(billing.name(), billing.npi(), taxId, billingTaxonomy, billing.address());
    }

    Subscriber subscriber() {
        return new Subscriber(
                responsibility,
                groupNumber,
                filingCode,
                subscriber.memberNumber(),
                subscriber.family(),
                subscriber.given(),
                subscriber.address(),
                subscriber.birthDate(),
                subscriber.sex());
    }

    Payer payer() {
        return payer;
    }

    @Nullable
    Dependent patient() {
        var p = patient;
        return p == null
                ? null
                : new Dependent(relationship, p.family(), p.given(), p.address(), p.birthDate(), p.sex());
    }
}
