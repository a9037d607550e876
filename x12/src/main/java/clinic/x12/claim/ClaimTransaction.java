package clinic.x12.claim;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One 837P as its segments arrive. HL, CLM, SBR, LX and LIN open the loops; NM1 is told apart by its role and by the loop
 * that is open.
 */
final class ClaimTransaction {
    private final Findings findings;
    private final Values values;
    private final List<ProfessionalClaim> claims = new ArrayList<>();
    private final Parties parties = new Parties();

    private String batch = "";
    private String loop = "header";
    private Submitter submitter = new Submitter("", "", "", "");
    private Receiver receiver = new Receiver("", "");
    private @Nullable ClaimDraft claim;
    private boolean anyHierarchy;

    ClaimTransaction(Findings findings) {
        this.findings = findings;
        this.values = new Values(findings);
    }

    ClaimFile file(Envelope envelope) {
        closeClaim();
        if (claims.isEmpty())
            findings.error("CLAIM_MISSING", "The transaction holds no claim.", Position.NONE, "2300", "CLM");
        return new ClaimFile(envelope, batch, submitter, receiver, claims);
    }

    void on(Segment segment) {
        switch (segment.id()) {
            case "BHT" -> batch = segment.element(3);
            case "HL" -> level(segment);
            case "SBR" -> insured(segment);
            case "PAT" -> parties.relationship(segment);
            case "PRV" -> provider(segment);
            case "NM1" -> name(segment);
            case "N3" -> parties.street(segment);
            case "N4" -> parties.city(segment, loop);
            case "DMG" -> parties.demography(segment, loop, values);
            case "PER" -> contact(segment);
            case "CLM" -> beginClaim(segment);
            default -> inClaim(segment);
        }
    }

    private void level(Segment segment) {
        closeClaim();
        anyHierarchy = true;
        switch (segment.element(3)) {
            case "20" -> {
                loop = "2000A";
                parties.beginBilling();
            }
            case "22" -> {
                loop = "2000B";
                parties.beginSubscriber();
            }
            case "23" -> {
                loop = "2000C";
                parties.beginPatient();
            }
            default -> findings.error("LEVEL_UNKNOWN", "HL03 is not a level of a claim.", segment.at(), loop, "HL03");
        }
    }

    private void insured(Segment segment) {
        // SBR opens 2320, the other payers' loop, once a claim has begun.
        if (claim != null) {
            loop = "2320";
            return;
        }
        parties.insured(segment);
    }

    private void provider(Segment segment) {
        if (loop.equals("2000A")) parties.billingTaxonomy(segment);
        if (loop.equals("2310B") && claim != null) claim.renderingTaxonomy(orNull(segment.element(3)));
    }

    private void name(Segment segment) {
        var role = values.code(segment, 1);
        if (claim != null) {
            nameInClaim(segment, role);
            return;
        }
        switch (role) {
            case "41" -> {
                loop = "1000A";
                submitter = new Submitter(segment.element(3), segment.element(9), "", "");
            }
            case "40" -> {
                loop = "1000B";
                receiver = new Receiver(segment.element(3), segment.element(9));
            }
            case "85" -> {
                loop = "2010AA";
                parties.billing(segment);
            }
            case "87" -> loop = "2010AB";
            case "PE" -> loop = "2010AC";
            case "IL" -> {
                loop = "2010BA";
                parties.subscriber(segment);
            }
            case "PR" -> {
                loop = "2010BB";
                parties.payer(segment);
            }
            case "QC" -> {
                loop = "2010CA";
                parties.patient(segment);
            }
            default ->
                findings.warning(
                        "NAME_UNEXPECTED", "NM101 is not a role known in this loop.", segment.at(), loop, "NM101");
        }
    }

    private void nameInClaim(Segment segment, String role) {
        if (loop.startsWith("24")) loop = "2420";
        else if (loop.startsWith("232") || loop.startsWith("233")) loop = "2330";
        else if (role.equals("82") && claim != null) {
            loop = "2310B";
            claim.rendering(segment);
        } else loop = "2310";
    }

    private void contact(Segment segment) {
        if (loop.equals("1000A"))
            submitter = new Submitter(
                    submitter.name(),
                    submitter.id(),
                    segment.element(2),
                    segment.is("PER") && segment.element(3).equals("TE") ? segment.element(4) : "");
    }

    private void beginClaim(Segment segment) {
        closeClaim();
        loop = "2300";
        if (!anyHierarchy)
            findings.error("LEVEL_MISSING", "A claim stands before any HL segment.", segment.at(), loop, "HL");
        claim = new ClaimDraft(segment, values);
    }

    private void inClaim(Segment segment) {
        if (segment.is("REF") && loop.equals("2010AA")) {
            if (segment.is("REF", "EI") || segment.is("REF", "SY")) parties.taxId(segment);
            return;
        }
        var current = claim;
        if (current == null) return;
        if (segment.is("LX")) loop = "2400";
        if (segment.is("LIN")) loop = "2410";
        if (segment.is("SVD")) loop = "2430";
        current.on(segment, loop);
    }

    private void closeClaim() {
        if (claim != null) claims.add(claim.finish(parties, findings));
        claim = null;
    }
}
