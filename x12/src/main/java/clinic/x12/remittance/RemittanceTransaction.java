package clinic.x12.remittance;

import static clinic.x12.syntax.Texts.orNull;

import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.guide.GuideWalk;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import clinic.x12.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One 835 as its segments arrive: header, payer and payee, claims, provider adjustments. */
final class RemittanceTransaction implements TransactionHandler {
    /** What is kept of a transaction beside its claims: a payee is not paid from this many accounts. */
    private static final int MOST_KEPT = 10_000;

    private final Envelope envelope;
    private final Position at;
    private final Findings findings;
    private final RemittanceListener listener;
    private final Values values;
    private final GuideWalk guide;
    private final Balancing balancing = new Balancing();
    private final List<Reference> references = new ArrayList<>();
    private final List<GroupInProgress> groups = new ArrayList<>();
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();

    private @Nullable Payment payment;
    private @Nullable Trace trace;
    private @Nullable String currency;
    private @Nullable LocalDate productionDate;
    private @Nullable PartyInProgress payer;
    private @Nullable PartyInProgress payee;
    private @Nullable ClaimInProgress claim;

    RemittanceTransaction(TransactionHeader header, Findings findings, RemittanceListener listener) {
        this.envelope = header.envelope();
        this.at = header.segment().at();
        this.findings = findings;
        this.listener = listener;
        this.values = new Values(findings);
        this.guide = new GuideWalk(Guide.REMITTANCE, at, findings);
        header.check(Guide.REMITTANCE, findings);
    }

    @Override
    public void segment(Segment segment) {
        if (segment.is("CLP")) guide.about("Claim " + segment.element(1) + ": ");
        var loop = guide.place(segment);
        if (loop == null) return;
        switch (loop) {
            case "header" -> header(segment);
            case "1000A" -> payer = party(payer, segment);
            case "1000B" -> payee = party(payee, segment);
            case "2000" -> group(segment);
            case "2100", "2110" -> claim(segment, loop);
            default -> throw new IllegalStateException("No such loop: " + loop);
        }
    }

    private void header(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> payment(segment);
            case "TRN" -> {
                if (trace == null)
                    trace = new Trace(segment.element(2), segment.element(3), orNull(segment.element(4)));
            }
            case "CUR" -> currency = orNull(segment.element(2));
            case "REF" -> keep(references, new Reference(segment.element(1), segment.element(2)), segment);
            case "DTM" -> productionDate = values.date(segment, 2, "header");
            case "PLB" -> {
                closeClaim();
                providerAdjustments(segment);
            }
            default -> throw new IllegalStateException("No such segment in the header: " + segment);
        }
    }

    private <T> void keep(List<T> kept, T one, Segment segment) {
        if (kept.size() < MOST_KEPT) kept.add(one);
        else if (kept.size() == MOST_KEPT)
            findings.error(
                    "TOO_MANY_SEGMENTS", "There are more of these than any payer sends.", segment.at(), null, null);
    }

    private void payment(Segment segment) {
        if (payment != null) {
            findings.error("PAYMENT_REPEATED", "BPR stands twice.", segment.at(), "header", "BPR");
            return;
        }
        var direction = values.code(segment, 3);
        if (!direction.equals("C") && !direction.equals("D"))
            findings.error("CODE_INVALID", "BPR03 is neither credit nor debit.", segment.at(3), "header", "BPR03");
        var amount = values.amount(segment, 2, "header");
        if (amount.cents() < 0)
            findings.forgiven(
                    "PAYMENT_NEGATIVE", "BPR02 is below zero; no payment is.", amount.at(), "header", "BPR02");
        payment = new Payment(
                values.code(segment, 1),
                amount,
                direction,
                values.code(segment, 4),
                values.date(segment, 16, "header"),
                orNull(segment.element(5)),
                account(segment, 6),
                orNull(segment.element(10)),
                orNull(segment.element(11)),
                account(segment, 12));
    }

    private static @Nullable BankAccount account(Segment segment, int from) {
        return segment.has(from + 3)
                ? new BankAccount(
                        segment.element(from),
                        segment.element(from + 1),
                        segment.element(from + 2),
                        segment.element(from + 3))
                : null;
    }

    private static PartyInProgress party(@Nullable PartyInProgress open, Segment segment) {
        if (open == null || segment.is("N1")) return new PartyInProgress(segment);
        open.on(segment);
        return open;
    }

    private void group(Segment segment) {
        if (segment.is("LX")) {
            closeClaim();
            guide.about("");
            keep(groups, new GroupInProgress(segment), segment);
        } else if (!groups.isEmpty()) groups.getLast().sums(segment, values);
    }

    private void claim(Segment segment, String loop) {
        if (segment.is("CLP")) {
            closeClaim();
            claim = new ClaimInProgress(
                    segment, groups.isEmpty() ? "1" : groups.getLast().number(), values);
        } else if (claim != null) claim.on(segment, loop, values);
    }

    private void providerAdjustments(Segment segment) {
        var period = values.date(segment, 2, "header");
        for (int element = 3; element <= 13; element += 2) {
            var reason = segment.component(element, 1);
            if (reason.isEmpty() && !segment.has(element + 1)) continue;
            if (reason.isEmpty()) values.required(segment, element, "header");
            var adjustment = new ProviderAdjustment(
                    segment.element(1),
                    period,
                    reason,
                    orNull(segment.component(element, 2)),
                    values.amount(segment, element + 1, "header"));
            balancing.provider(adjustment);
            keep(providerAdjustments, adjustment, segment);
        }
    }

    private void closeClaim() {
        if (claim != null) {
            var finished = claim.finish();
            balancing.claim(finished);
            listener.claim(finished);
        }
        claim = null;
    }

    @Override
    public void end(Position end, boolean complete) {
        closeClaim();
        guide.end(complete);
        var paid = payment == null ? new Payment("", new Amount(0, at), "C", "", null) : payment;
        var balances = balancing.finish(paid);
        listener.transaction(
                new Remittance(
                        envelope,
                        at,
                        paid,
                        trace == null ? new Trace("", "") : trace,
                        currency,
                        references,
                        productionDate,
                        payer == null ? PartyInProgress.UNKNOWN : payer.finish(),
                        payee == null ? PartyInProgress.UNKNOWN : payee.finish(),
                        groups.stream().map(GroupInProgress::finish).toList(),
                        List.of(),
                        providerAdjustments,
                        findings.list()),
                balancing.totals(paid),
                balances);
    }
}
