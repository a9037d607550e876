package clinic.x12.claim;

import static clinic.x12.syntax.Draft.date;

import clinic.x12.Profile;
import clinic.x12.X12NotWritable;
import clinic.x12.syntax.Draft;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.ValidatingWriter;
import java.time.format.DateTimeFormatter;

/**
 * Writes an 837P (005010X222A1). The file is checked, written through a validating writer and read back, under the strict
 * profile and to the same model, before it leaves; the same {@link ClaimFile} always gives the same bytes.
 */
public final class ClaimFileWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Draft draft = new Draft();
    private final PartyWriter parties = new PartyWriter(draft);
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
        var read = ClaimFileReader.read(bytes, Profile.STRICT);
        for (var finding : read.findings())
            throw new X12NotWritable(
                    finding.loop() + " " + finding.element(), "breaks the guide: " + finding.message());
        for (int i = 0; i < file.claims().size(); i++)
            if (!ReadBack.same(file.claims().get(i), read.claims().get(i)))
                throw new IllegalStateException(
                        "What was written does not read back as it was meant: claims[" + i + "]");
    }

    private void file(ClaimFile file) {
        var at = file.envelope().writtenAt();
        var submitter = file.submitter();
        draft.add("BHT", "0019", "00", file.batch(), DATE.format(at), TIME.format(at), "CH");
        parties.name("1000A", "41", false, submitter.name(), null, "46", submitter.id());
        draft.add("PER", "IC", submitter.contactName(), "TE", submitter.phone());
        parties.name(
                "1000B",
                "40",
                false,
                file.receiver().name(),
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
            new ClaimWriter(draft).claim(claim);
        }
    }

    private int billingProvider(BillingProvider provider) {
        draft.in("2000A").add("HL", ++hierarchy, null, "20", "1");
        if (provider.taxonomy() != null) draft.add("PRV", "BI", "PXC", provider.taxonomy());
        parties.name("2010AA", "85", false, provider.name(), null, "XX", provider.npi());
        parties.address(provider.address());
        draft.add("REF", provider.taxIdQualifier(), provider.taxId());
        if (provider.payTo() != null) {
            draft.in("2010AB").add("NM1", "87", "2");
            parties.address(provider.payTo());
        }
        if (provider.payToPlan() != null) payToPlan(provider.payToPlan());
        return hierarchy;
    }

    private void payToPlan(PayToPlan plan) {
        parties.name("2010AC", "PE", false, plan.name(), null, plan.qualifier(), plan.id());
        parties.address(plan.address());
        for (var identifier : plan.identifiers()) draft.add("REF", identifier.qualifier(), identifier.value());
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
                subscriber.insuranceType(),
                null,
                null,
                null,
                subscriber.filingCode());
        if (subscriber.patientInformation() != null)
            draft.add("PAT", subscriber.patientInformation().elements().toArray());
        parties.name("2010BA", "IL", true, subscriber.family(), subscriber.given(), "MI", subscriber.memberNumber());
        parties.address(subscriber.address());
        if (subscriber.birthDate() != null) draft.add("DMG", "D8", date(subscriber.birthDate()), subscriber.sex());
        parties.name(
                "2010BB",
                "PR",
                false,
                claim.payer().name(),
                null,
                "PI",
                claim.payer().id());
        parties.address(claim.payer().address());
        if (patient != null) dependent(patient, level);
    }

    private void dependent(Dependent patient, int parent) {
        var information = patient.patientInformation();
        draft.in("2000C")
                .add("HL", ++hierarchy, parent, "23", "0")
                .add(
                        "PAT",
                        information == null
                                ? new Object[] {patient.relationship()}
                                : information.elements().toArray());
        parties.name("2010CA", "QC", true, patient.family(), patient.given(), null, null);
        parties.address(patient.address());
        draft.add("DMG", "D8", date(patient.birthDate()), patient.sex());
    }
}
