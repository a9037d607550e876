package clinic.x12.remittance;

import static clinic.x12.syntax.Draft.date;
import static clinic.x12.syntax.Draft.dollars;
import static clinic.x12.syntax.Draft.optionalNumber;

import clinic.x12.Address;
import clinic.x12.X12NotWritable;
import clinic.x12.syntax.Draft;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.ValidatingWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes an 835 (005010X221A1), as a payer would. It keeps the guide's structure but not its balances: a sandbox must be
 * able to send what payers get wrong.
 */
public final class RemittanceWriter {
    private static final int TRIPLETS = 6;
    private static final int FULL_PLB = 14;

    private final Draft draft = new Draft();

    private RemittanceWriter() {}

    /**
     * @param contact name and telephone number of the payer's technical contact, which the guide demands and the model,
     *     being about money, does not carry
     * @throws X12NotWritable naming the element that breaks the guide
     */
    public static byte[] write(Remittance remittance, Contact contact) {
        var writer = new RemittanceWriter();
        writer.remittance(remittance, contact);
        return ValidatingWriter.write(Guide.REMITTANCE, remittance.envelope(), writer.draft);
    }

    /** PER*BL. */
    public record Contact(String name, String phone) {}

    private void remittance(Remittance remittance, Contact contact) {
        payment(remittance.payment());
        var trace = remittance.trace();
        draft.add("TRN", "1", trace.number(), trace.originator(), trace.supplement());
        if (remittance.currency() != null) draft.add("CUR", "PR", remittance.currency());
        references(remittance.references());
        if (remittance.productionDate() != null) draft.add("DTM", "405", date(remittance.productionDate()));
        party("1000A", "PR", remittance.payer());
        contacts(remittance.payer().contacts(), contact);
        party("1000B", "PE", remittance.payee());
        references(remittance.payee().references());
        claims(remittance);
        providerAdjustments(remittance.providerAdjustments());
    }

    private void contacts(List<clinic.x12.remittance.Contact> contacts, Contact otherwise) {
        if (contacts.stream().noneMatch(contact -> contact.role().equals("BL")))
            draft.add("PER", "BL", otherwise.name(), "TE", otherwise.phone());
        for (var contact : contacts) {
            var elements = new ArrayList<@Nullable Object>();
            elements.add(contact.role());
            elements.add(contact.name());
            for (var way : contact.ways()) elements.addAll(List.of(way.qualifier(), way.number()));
            draft.add("PER", elements.toArray());
        }
    }

    private void claims(Remittance remittance) {
        String group = null;
        for (var claim : remittance.claims()) {
            if (!claim.group().equals(group)) group(claim.group(), remittance.groups());
            group = claim.group();
            claim(claim);
        }
    }

    private void group(String number, List<ClaimGroup> groups) {
        draft.in("2000").add("LX", number);
        groups.stream()
                .filter(group -> group.number().equals(number))
                .limit(1)
                .flatMap(group -> group.sums().stream())
                .forEach(this::figures);
    }

    private void figures(Figures figures) {
        var elements = new @Nullable Object[figures.last()];
        figures.amounts().forEach((element, amount) -> elements[element - 1] = dollars(amount.cents()));
        figures.quantities().forEach((element, quantity) -> elements[element - 1] = Draft.number(quantity));
        figures.texts().forEach((element, text) -> elements[element - 1] = text);
        draft.add(figures.segment(), elements);
    }

    /** What follows one another for the same provider and period shares a segment. */
    private void providerAdjustments(List<ProviderAdjustment> adjustments) {
        draft.in("PLB");
        var elements = new ArrayList<@Nullable Object>();
        ProviderAdjustment first = null;
        for (var adjustment : adjustments) {
            if (first == null || elements.size() == FULL_PLB || !sameAccount(first, adjustment)) {
                if (first != null) draft.add("PLB", elements.toArray());
                elements.clear();
                elements.add(adjustment.provider());
                elements.add(date(adjustment.fiscalPeriodEnd()));
                first = adjustment;
            }
            elements.add(Draft.composite(adjustment.reason(), adjustment.reference()));
            elements.add(dollars(adjustment.amount().cents()));
        }
        if (first != null) draft.add("PLB", elements.toArray());
    }

    private static boolean sameAccount(ProviderAdjustment one, ProviderAdjustment other) {
        return one.provider().equals(other.provider())
                && Objects.equals(one.fiscalPeriodEnd(), other.fiscalPeriodEnd());
    }

    private void payment(Payment payment) {
        var elements = new @Nullable Object[16];
        elements[0] = payment.handling();
        elements[1] = dollars(payment.amount().cents());
        elements[2] = payment.direction();
        elements[3] = payment.method();
        elements[4] = payment.format();
        account(payment.from(), elements, 5);
        elements[9] = payment.originator();
        elements[10] = payment.originatorSupplement();
        account(payment.to(), elements, 11);
        elements[15] = date(payment.effective());
        draft.add("BPR", elements);
    }

    private static void account(@Nullable BankAccount account, @Nullable Object[] elements, int from) {
        if (account == null) return;
        elements[from] = account.bankQualifier();
        elements[from + 1] = account.bank();
        elements[from + 2] = account.type();
        elements[from + 3] = account.number();
    }

    private void party(String loop, String role, Party party) {
        draft.in(loop).add("N1", role, party.name(), party.qualifier(), party.id());
        var address = party.address();
        if (address != null) address(address);
        if (role.equals("PR")) references(party.references());
    }

    private void address(Address address) {
        draft.add("N3", address.line(), address.line2())
                .add("N4", address.city(), address.state(), address.postalCode());
    }

    private void claim(RemittedClaim claim) {
        var responsibility = claim.patientResponsibility();
        var stay = claim.inpatient();
        draft.in("2100")
                .add(
                        "CLP",
                        claim.number(),
                        claim.status(),
                        dollars(claim.charge().cents()),
                        dollars(claim.paid().cents()),
                        responsibility == null ? null : dollars(responsibility.cents()),
                        claim.filingCode(),
                        claim.payerControlNumber(),
                        claim.placeOfService(),
                        claim.frequency(),
                        stay == null ? null : stay.patientStatus(),
                        stay == null ? null : stay.diagnosisRelatedGroup(),
                        stay == null ? null : optionalNumber(stay.weight()),
                        stay == null ? null : optionalNumber(stay.dischargeFraction()),
                        stay == null ? null : stay.condition());
        adjustments(claim.adjustments());
        for (var name : claim.names())
            draft.add(
                    "NM1",
                    name.role(),
                    name.person() ? "1" : "2",
                    name.family(),
                    name.given(),
                    name.middle(),
                    null,
                    name.suffix(),
                    name.qualifier(),
                    name.id());
        claim.decisions().forEach(this::figures);
        references(claim.references());
        dates(claim.dates());
        supplements(claim.supplements(), claim.quantities());
        claim.services().forEach(this::service);
    }

    private void service(RemittedService service) {
        draft.in("2110")
                .add(
                        "SVC",
                        procedure(service.procedure()),
                        dollars(service.charge().cents()),
                        dollars(service.paid().cents()),
                        service.revenueCode(),
                        optionalNumber(service.quantity()),
                        service.original() == null ? null : procedure(service.original()),
                        optionalNumber(service.originalQuantity()));
        dates(service.dates());
        adjustments(service.adjustments());
        references(service.references());
        supplements(service.supplements(), service.quantities());
        for (var remark : service.remarks()) draft.add("LQ", remark.list(), remark.code());
    }

    private static List<String> procedure(Procedure procedure) {
        var components = new ArrayList<>(List.of(procedure.qualifier(), procedure.code()));
        components.addAll(procedure.modifiers());
        return components;
    }

    /** One CAS a group, as the guide wants, in the order in which the groups come first. */
    private void adjustments(List<Adjustment> adjustments) {
        for (var group : adjustments.stream().map(Adjustment::group).distinct().toList()) {
            var ofGroup = adjustments.stream()
                    .filter(adjustment -> adjustment.group().equals(group))
                    .toList();
            for (int from = 0; from < ofGroup.size(); from += TRIPLETS)
                triplets(group, ofGroup.subList(from, Math.min(from + TRIPLETS, ofGroup.size())));
        }
    }

    private void triplets(String group, List<Adjustment> adjustments) {
        var elements = new ArrayList<@Nullable Object>();
        elements.add(group);
        for (var adjustment : adjustments) {
            elements.add(adjustment.reason());
            elements.add(dollars(adjustment.amount().cents()));
            elements.add(optionalNumber(adjustment.quantity()));
        }
        draft.add("CAS", elements.toArray());
    }

    private void references(List<Reference> references) {
        for (var reference : references) draft.add("REF", reference.qualifier(), reference.value());
    }

    private void dates(List<Dated> dates) {
        for (var dated : dates) draft.add("DTM", dated.qualifier(), date(dated.date()));
    }

    private void supplements(List<Supplement> supplements, List<Quantity> quantities) {
        for (var supplement : supplements)
            draft.add("AMT", supplement.qualifier(), dollars(supplement.amount().cents()));
        for (var quantity : quantities) draft.add("QTY", quantity.qualifier(), Draft.number(quantity.quantity()));
    }
}
