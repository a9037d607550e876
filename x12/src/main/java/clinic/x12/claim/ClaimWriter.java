package clinic.x12.claim;

import static clinic.x12.syntax.Draft.composite;
import static clinic.x12.syntax.Draft.date;
import static clinic.x12.syntax.Draft.dollars;
import static clinic.x12.syntax.Draft.optionalNumber;

import clinic.x12.AsSent;
import clinic.x12.syntax.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes loops 2300 to 2330 and hands the lines on. */
final class ClaimWriter {
    private static final int TRIPLETS = 6;

    private final Draft draft;
    private final PartyWriter parties;

    ClaimWriter(Draft draft) {
        this.draft = draft;
        this.parties = new PartyWriter(draft);
    }

    void claim(ProfessionalClaim claim) {
        var detail = claim.detail();
        var circumstances = detail.circumstances();
        draft.in("2300")
                .add(
                        "CLM",
                        claim.number(),
                        dollars(claim.chargeCents()),
                        null,
                        null,
                        composite(claim.placeOfService(), "B", claim.frequency()),
                        detail.signature(),
                        detail.assignment(),
                        detail.benefits(),
                        detail.release(),
                        circumstances.signatureSource(),
                        circumstances.relatedCauses(),
                        circumstances.specialProgram(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        circumstances.delayReason());
        detail.dates().forEach(this::date8);
        further(detail.further(), "PWK", "CN1");
        if (detail.patientPaidCents() != null) draft.add("AMT", "F5", dollars(detail.patientPaidCents()));
        if (claim.authorizationNumber() != null) draft.add("REF", "G1", claim.authorizationNumber());
        if (claim.originalPayerControlNumber() != null) draft.add("REF", "F8", claim.originalPayerControlNumber());
        references(detail.references());
        further(detail.further(), "K3");
        if (detail.note() != null)
            draft.add("NTE", detail.note().code(), detail.note().text());
        further(detail.further(), "CR1", "CR2", "CRC");
        diagnoses(claim.diagnoses());
        further(detail.further(), "HI", "HCP");
        providers(claim);
        detail.otherPayers().forEach(this::otherPayer);
        for (int i = 0; i < claim.lines().size(); i++)
            new LineWriter(draft, this).line(i + 1, claim.lines().get(i));
    }

    private void date8(ClaimDate dated) {
        var last = dated.last();
        draft.add(
                "DTP",
                dated.qualifier(),
                last == null ? "D8" : "RD8",
                last == null ? date(dated.first()) : date(dated.first()) + "-" + date(last));
    }

    /** What was kept as it was sent, in the order in which the guide wants it here. */
    void further(List<AsSent> further, String... ids) {
        for (var id : ids)
            for (var segment : further)
                if (segment.id().equals(id)) draft.add(id, segment.elements().toArray());
    }

    void references(List<Identifier> references) {
        for (var reference : references) draft.add("REF", reference.qualifier(), reference.value());
    }

    private void diagnoses(List<String> codes) {
        var elements = new ArrayList<Object>();
        for (var code : codes) elements.add(composite(elements.isEmpty() ? "ABK" : "ABF", code));
        draft.add("HI", elements.toArray());
    }

    /** In the order of the guide's loops; the rendering provider, 2310B, stands after the referring ones. */
    private void providers(ProfessionalClaim claim) {
        var others = claim.detail().providers().stream()
                .sorted(Comparator.comparing(provider -> ClaimRules.loopOfClaim(provider.role())))
                .toList();
        for (var provider : others)
            if (ClaimRules.loopOfClaim(provider.role()).equals("2310A")) parties.provider("2310A", provider, "RF");
        rendering(claim.rendering());
        for (var provider : others) {
            var loop = ClaimRules.loopOfClaim(provider.role());
            if (!loop.equals("2310A")) parties.provider(loop, provider, "PE");
        }
    }

    private void rendering(@Nullable RenderingProvider provider) {
        if (provider == null) return;
        parties.name("2310B", "82", true, provider.family(), provider.given(), "XX", provider.npi());
        if (provider.taxonomy() != null) draft.add("PRV", "PE", "PXC", provider.taxonomy());
    }

    private void otherPayer(OtherPayer other) {
        draft.in("2320")
                .add(
                        "SBR",
                        other.responsibility(),
                        other.relationship(),
                        other.groupNumber(),
                        other.groupName(),
                        other.insuranceType(),
                        null,
                        null,
                        null,
                        other.filingCode());
        adjustments(other.adjustments());
        amount("D", other.paidCents());
        amount("A8", other.notCoveredCents());
        amount("EAF", other.remainingCents());
        draft.add("OI", null, null, other.assignment(), null, null, other.release());
        further(other.further(), "MOA");
        var insured = other.insured();
        parties.name("2330A", "IL", true, insured.family(), insured.given(), "MI", insured.memberNumber());
        parties.address(insured.address());
        parties.name(
                "2330B",
                "PR",
                false,
                other.payer().name(),
                null,
                "PI",
                other.payer().id());
        parties.address(other.payer().address());
        if (other.decided() != null) draft.add("DTP", "573", "D8", date(other.decided()));
        references(other.references());
        other.providers().stream()
                .sorted(Comparator.comparing(provider -> ClaimRules.loopOfOtherPayer(provider.role())))
                .forEach(provider -> parties.provider(ClaimRules.loopOfOtherPayer(provider.role()), provider, "PE"));
    }

    void amount(String qualifier, @Nullable Long cents) {
        if (cents != null) draft.add("AMT", qualifier, dollars(cents));
    }

    /** One CAS a group, as the guide wants, in the order in which the groups come first. */
    void adjustments(List<OtherAdjustment> adjustments) {
        for (var group :
                adjustments.stream().map(OtherAdjustment::group).distinct().toList()) {
            var ofGroup = adjustments.stream()
                    .filter(each -> each.group().equals(group))
                    .toList();
            for (int from = 0; from < ofGroup.size(); from += TRIPLETS)
                triplets(group, ofGroup.subList(from, Math.min(from + TRIPLETS, ofGroup.size())));
        }
    }

    private void triplets(String group, List<OtherAdjustment> adjustments) {
        var elements = new ArrayList<@Nullable Object>();
        elements.add(group);
        for (var adjustment : adjustments) {
            elements.add(adjustment.reason());
            elements.add(dollars(adjustment.cents()));
            elements.add(optionalNumber(adjustment.quantity()));
        }
        draft.add("CAS", elements.toArray());
    }
}
