package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Address;
import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One 835 as its segments arrive: header, payer and payee, claims, provider adjustments. */
final class RemittanceTransaction {
    /** Each claim is posted on its own and looks at all the others of its file. */
    private static final int MOST_CLAIMS = 2_000;

    private final Envelope envelope;
    private final Position at;
    private final Findings findings;
    private final Values values;
    private final List<RemittedClaim> claims = new ArrayList<>();
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();

    private @Nullable Payment payment;
    private @Nullable Trace trace;
    private @Nullable LocalDate productionDate;
    private @Nullable PartyDraft payer;
    private @Nullable PartyDraft payee;
    private @Nullable ClaimInProgress claim;
    private String loop = "header";

    RemittanceTransaction(Envelope envelope, Position at, Findings findings) {
        this.envelope = envelope;
        this.at = at;
        this.findings = findings;
        this.values = new Values(findings);
    }

    void on(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> payment(segment);
            case "TRN" -> {
                if (loop.equals("header"))
                    trace = new Trace(values.required(segment, 2, loop), values.required(segment, 3, loop));
            }
            case "N1" -> party(segment);
            case "LX", "TS2", "TS3" -> {
                closeClaim();
                loop = "2000";
            }
            case "CLP" -> {
                closeClaim();
                loop = "2100";
                if (claims.size() == MOST_CLAIMS) tooMany(segment);
                claim = new ClaimInProgress(segment, values);
            }
            case "PLB" -> {
                closeClaim();
                loop = "PLB";
                providerAdjustment(segment);
            }
            default -> detail(segment);
        }
    }

    private void detail(Segment segment) {
        if (claim != null) {
            if (!claim.on(segment, values)) unexpected(segment);
            return;
        }
        var party = loop.equals("1000A") ? payer : loop.equals("1000B") ? payee : null;
        if (party != null) {
            if (!party.on(segment)) unexpected(segment);
        } else if (segment.is("DTM", "405")) productionDate = values.date(segment, 2, loop);
        else if (!loop.equals("header") || !segment.is("REF") && !segment.is("CUR") && !segment.is("DTM"))
            unexpected(segment);
    }

    private void unexpected(Segment segment) {
        findings.warning(
                "SEGMENT_UNEXPECTED",
                "A segment stands where the guide has none of its kind; it was passed over.",
                segment.at(),
                loop,
                null);
    }

    private void tooMany(Segment segment) {
        findings.error(
                "TOO_MANY_CLAIMS",
                "More than " + MOST_CLAIMS + " claims in one transaction; the payer can send it in parts.",
                segment.at(),
                loop,
                null);
    }

    private void payment(Segment segment) {
        if (payment != null) {
            findings.error("PAYMENT_REPEATED", "BPR stands twice.", segment.at(), loop, "BPR");
            return;
        }
        var direction = values.code(segment, 3);
        if (!direction.equals("C") && !direction.equals("D"))
            findings.error("CODE_INVALID", "BPR03 is neither credit nor debit.", segment.at(), loop, "BPR03");
        payment = new Payment(
                values.code(segment, 1),
                values.amount(segment, 2, loop),
                direction,
                values.code(segment, 4),
                effective(segment));
    }

    /** With trace and payer the date tells one payment from another, so there is none to make up. */
    private @Nullable LocalDate effective(Segment segment) {
        values.required(segment, 16, loop);
        return values.date(segment, 16, loop);
    }

    private void party(Segment segment) {
        if (segment.is("N1", "PR")) {
            loop = "1000A";
            payer = new PartyDraft(segment);
        } else if (segment.is("N1", "PE")) {
            loop = "1000B";
            payee = new PartyDraft(segment);
        } else unexpected(segment);
    }

    private void providerAdjustment(Segment segment) {
        var period = values.date(segment, 2, loop);
        for (int element = 3; element <= 13; element += 2) {
            var reason = segment.component(element, 1);
            if (reason.isEmpty() && !segment.has(element + 1)) continue;
            if (reason.isEmpty()) values.required(segment, element, loop);
            providerAdjustments.add(new ProviderAdjustment(
                    segment.element(1),
                    period,
                    reason,
                    orNull(segment.component(element, 2)),
                    values.amount(segment, element + 1, loop)));
        }
    }

    private void closeClaim() {
        if (claim != null && claims.size() <= MOST_CLAIMS) claims.add(claim.finish(findings));
        claim = null;
    }

    Remittance finish() {
        closeClaim();
        if (payment == null) missing("BPR", "The payment segment BPR is missing.", "header");
        if (trace == null) missing("TRN", "The trace segment TRN is missing.", "header");
        if (payer == null) missing("N1", "The payer is not named (N1*PR).", "1000A");
        if (payee == null) missing("N1", "The payee is not named (N1*PE).", "1000B");
        return new Remittance(
                envelope,
                at,
                payment == null ? new Payment("", new Amount(0, at), "C", "", null) : payment,
                trace == null ? new Trace("", "") : trace,
                productionDate,
                payer == null ? PartyDraft.UNKNOWN : payer.finish(findings, at),
                payee == null ? PartyDraft.UNKNOWN : payee.finish(),
                claims,
                providerAdjustments,
                findings.list());
    }

    private void missing(String segment, String sentence, String where) {
        findings.error("SEGMENT_MISSING", sentence, at, where, segment);
    }

    /** Loop 1000A or 1000B being read. */
    private static final class PartyDraft {
        private static final Party UNKNOWN = new Party("", null, null, null, List.of());

        private final Segment name;
        private final List<Reference> references = new ArrayList<>();
        private String street = "";
        private @Nullable String street2;
        private @Nullable Address address;
        private boolean contact;

        PartyDraft(Segment name) {
            this.name = name;
        }

        boolean on(Segment segment) {
            switch (segment.id()) {
                case "N3" -> {
                    street = segment.element(1);
                    street2 = orNull(segment.element(2));
                }
                case "N4" ->
                    address = new Address(street, street2, segment.element(1), segment.element(2), segment.element(3));
                case "REF" -> references.add(new Reference(segment.element(1), segment.element(2)));
                case "PER" -> contact |= segment.is("PER", "BL");
                case "N2", "RDM" -> {}
                default -> {
                    return false;
                }
            }
            return true;
        }

        Party finish(Findings findings, Position at) {
            if (!contact)
                findings.forgiven(
                        "SEGMENT_MISSING",
                        "The payer's technical contact (PER*BL) is missing, which the guide demands.",
                        at,
                        "1000A",
                        "PER");
            return finish();
        }

        Party finish() {
            return new Party(name.element(2), orNull(name.element(3)), orNull(name.element(4)), address, references);
        }
    }
}
