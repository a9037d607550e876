package clinic.x12.claim;

import static clinic.x12.syntax.Draft.composite;
import static clinic.x12.syntax.Draft.date;
import static clinic.x12.syntax.Draft.dollars;
import static clinic.x12.syntax.Draft.number;

import clinic.x12.Address;
import clinic.x12.X12NotWritable;
import clinic.x12.syntax.Draft;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.ValidatingWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an 837P (005010X222A1). The file is checked, written through a validating writer and read back before it leaves;
 * the same {@link ClaimFile} always gives the same bytes.
 */
public final class ClaimFileWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Draft draft = new Draft();
    private int hierarchy;

    private ClaimFileWriter() {}

    /** @throws X12NotWritable naming the field that is wrong */
    public static byte[] write(ClaimFile file) {
        ClaimRules.check(file);
        var writer = new ClaimFileWriter();
        writer.file(file);
        var bytes = ValidatingWriter.write(Guide.CLAIM, file.envelope(), writer.draft);
        readBack(file, bytes);
        return bytes;
    }

    private static void readBack(ClaimFile file, byte[] bytes) {
        var read = ClaimFileReader.read(bytes);
        var meant = file.claims().stream()
                .map(claim -> claim.number() + " " + claim.chargeCents())
                .toList();
        var got = read.claims().stream()
                .map(claim -> claim.number() + " " + claim.chargeCents())
                .toList();
        if (!read.findings().isEmpty() || !meant.equals(got))
            throw new IllegalStateException("What was written does not read back as it was meant: " + read.findings());
    }

    private void file(ClaimFile file) {
        var at = file.envelope().writtenAt();
        draft.add("BHT", "0019", "00", file.batch(), DATE.format(at), TIME.format(at), "CH");
        draft.in("1000A")
                .add(
                        "NM1",
                        "41",
                        "2",
                        file.submitter().name(),
                        null,
                        null,
                        null,
                        null,
                        "46",
                        file.submitter().id())
                .add(
                        "PER",
                        "IC",
                        file.submitter().contactName(),
                        "TE",
                        file.submitter().phone());
        draft.in("1000B")
                .add(
                        "NM1",
                        "40",
                        "2",
                        file.receiver().name(),
                        null,
                        null,
                        null,
                        null,
                        "46",
                        file.receiver().id());
        BillingProvider billing = null;
        int parent = 0;
        for (var claim : file.claims()) {
            if (!claim.billingProvider().equals(billing)) {
                billing = claim.billingProvider();
                parent = billingProvider(billing);
            }
            subscriber(claim, parent);
            claim(claim);
        }
    }

    private int billingProvider(BillingProvider provider) {
        draft.in("2000A").add("HL", ++hierarchy, null, "20", "1");
        if (provider.taxonomy() != null) draft.add("PRV", "BI", "PXC", provider.taxonomy());
        draft.in("2010AA").add("NM1", "85", "2", provider.name(), null, null, null, null, "XX", provider.npi());
        address(provider.address());
        draft.add("REF", "EI", provider.taxId());
        return hierarchy;
    }

    private void subscriber(ProfessionalClaim claim, int parent) {
        var subscriber = claim.subscriber();
        var patient = claim.patient();
        draft.in("2000B").add("HL", ++hierarchy, parent, "22", patient == null ? "0" : "1");
        int level = hierarchy;
        draft.add(
                "SBR",
                subscriber.payerResponsibility(),
                patient == null ? "18" : null,
                subscriber.groupNumber(),
                null,
                null,
                null,
                null,
                null,
                subscriber.filingCode());
        draft.in("2010BA")
                .add(
                        "NM1",
                        "IL",
                        "1",
                        subscriber.family(),
                        subscriber.given(),
                        null,
                        null,
                        null,
                        "MI",
                        subscriber.memberNumber());
        if (subscriber.address() != null) address(subscriber.address());
        if (subscriber.birthDate() != null) draft.add("DMG", "D8", date(subscriber.birthDate()), subscriber.sex());
        payer(claim.payer());
        if (patient != null) dependent(patient, level);
    }

    private void payer(Payer payer) {
        draft.in("2010BB").add("NM1", "PR", "2", payer.name(), null, null, null, null, "PI", payer.id());
        if (payer.address() != null) address(payer.address());
    }

    private void dependent(Dependent patient, int parent) {
        draft.in("2000C").add("HL", ++hierarchy, parent, "23", "0").add("PAT", patient.relationship());
        draft.in("2010CA").add("NM1", "QC", "1", patient.family(), patient.given());
        address(patient.address());
        draft.add("DMG", "D8", date(patient.birthDate()), patient.sex());
    }

    private void claim(ProfessionalClaim claim) {
        draft.in("2300")
                .add(
                        "CLM",
                        claim.number(),
                        dollars(claim.chargeCents()),
                        null,
                        null,
                        composite(claim.placeOfService(), "B", claim.frequency()),
                        "Y",
                        "A",
                        "Y",
                        "Y");
        if (claim.authorizationNumber() != null) draft.add("REF", "G1", claim.authorizationNumber());
        if (claim.originalPayerControlNumber() != null) draft.add("REF", "F8", claim.originalPayerControlNumber());
        diagnoses(claim.diagnoses());
        rendering(claim.rendering());
        for (int i = 0; i < claim.lines().size(); i++) line(i + 1, claim.lines().get(i));
    }

    private void diagnoses(List<String> codes) {
        var elements = new ArrayList<Object>();
        for (var code : codes) elements.add(composite(elements.isEmpty() ? "ABK" : "ABF", code));
        draft.add("HI", elements.toArray());
    }

    private void rendering(@Nullable RenderingProvider provider) {
        if (provider == null) return;
        draft.in("2310B")
                .add("NM1", "82", "1", provider.family(), provider.given(), null, null, null, "XX", provider.npi());
        if (provider.taxonomy() != null) draft.add("PRV", "PE", "PXC", provider.taxonomy());
    }

    private void line(int number, ServiceLine line) {
        var procedure = new ArrayList<@Nullable String>(List.of("HC", line.procedure()));
        procedure.addAll(line.modifiers());
        while (procedure.size() < 6) procedure.add("");
        procedure.add(line.description());
        draft.in("2400")
                .add("LX", number)
                .add(
                        "SV1",
                        procedure,
                        dollars(line.chargeCents()),
                        "UN",
                        number(line.quantity()),
                        null,
                        null,
                        line.diagnosisPointers())
                .add("DTP", "472", "D8", date(line.serviceDate()))
                .add("REF", "6R", line.controlNumber());
        var drug = line.drug();
        if (drug != null)
            draft.in("2410")
                    .add("LIN", null, "N4", drug.ndc11())
                    .add("CTP", null, null, null, number(drug.quantity()), drug.unit());
    }

    private void address(Address address) {
        draft.add("N3", address.line(), address.line2())
                .add("N4", address.city(), address.state(), address.postalCode());
    }
}
