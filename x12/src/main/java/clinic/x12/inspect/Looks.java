package clinic.x12.inspect;

import clinic.x12.Envelope;
import clinic.x12.Finding;
import clinic.x12.Position;
import clinic.x12.Severity;
import clinic.x12.acknowledgement.ClaimAcknowledgement;
import clinic.x12.acknowledgement.ClaimAcknowledgementReader;
import clinic.x12.acknowledgement.ClaimStatus;
import clinic.x12.acknowledgement.FunctionalAcknowledgement;
import clinic.x12.acknowledgement.FunctionalAcknowledgementReader;
import clinic.x12.acknowledgement.InterchangeAcknowledgementReader;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.ClaimFileReader;
import clinic.x12.claim.ClaimListener;
import clinic.x12.claim.ClaimTotals;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.Imbalance;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceListener;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.Totals;
import clinic.x12.syntax.Findings;
import clinic.x12.syntax.Guide;
import clinic.x12.syntax.Segment;
import clinic.x12.syntax.TransactionHandler;
import clinic.x12.syntax.TransactionHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one transaction, whatever it is, into what is said of it. */
final class Looks {
    private Looks() {}

    static TransactionHandler at(TransactionHeader header, Findings own, Consumer<InspectedTransaction> to) {
        if (header.otherRelease()) return refused(header, own, to, "WRONG_VERSION");
        if (header.of(Guide.REMITTANCE)) return RemittanceReader.transaction(header, own, remittance(header, to));
        if (header.of(Guide.CLAIM)) return ClaimFileReader.transaction(header, own, claims(header, to));
        if (header.of(Guide.FUNCTIONAL))
            return FunctionalAcknowledgementReader.transaction(
                    header, own, (read, findings) -> to.accept(said(header, functional(read), findings)));
        if (header.of(Guide.CLAIM_ACKNOWLEDGEMENT))
            return ClaimAcknowledgementReader.transaction(
                    header, own, (read, findings) -> to.accept(said(header, claimAnswers(read), findings)));
        return refused(header, own, to, "WRONG_TRANSACTION");
    }

    private static TransactionHandler refused(
            TransactionHeader header, Findings own, Consumer<InspectedTransaction> to, String code) {
        var sentence = code.equals("WRONG_VERSION")
                ? "This is %s in version %s; only version 005010 is read."
                : "This is %s of version %s, which is not read here.";
        own.error(
                code,
                sentence.formatted(header.described(), header.safeVersion()),
                header.segment().at(1),
                null,
                "ST01");
        return new TransactionHandler() {
            @Override
            public void segment(Segment segment) {
                // Nothing of it is looked at.
            }

            @Override
            public void end(Position at, boolean complete) {
                to.accept(said(header, Map.of(), own.list()));
            }
        };
    }

    private static InspectedTransaction said(
            TransactionHeader header, Map<String, Long> figures, List<Finding> findings) {
        return new InspectedTransaction(
                header.type(), header.envelope().transactionControl(), Map.of(), figures, findings);
    }

    private static RemittanceListener remittance(TransactionHeader header, Consumer<InspectedTransaction> to) {
        return new RemittanceListener() {
            @Override
            public void claim(RemittedClaim claim) {
                // Its sums are kept by the reader.
            }

            @Override
            public void transaction(Remittance remittance, Totals totals, Balances balances) {
                var balanced = new LinkedHashMap<String, Boolean>();
                for (var level : Imbalance.Level.values())
                    balanced.put(level.name().toLowerCase(java.util.Locale.ROOT), balances.hold(level));
                var figures = new LinkedHashMap<String, Long>();
                figures.put("claims", (long) totals.claims());
                figures.put("chargeCents", totals.chargeCents());
                figures.put("paidCents", totals.paidCents());
                figures.put("bprCents", totals.bprCents());
                figures.put("plbCents", totals.plbCents());
                var findings = new ArrayList<>(remittance.findings());
                balances.failures().forEach(failure -> findings.add(unbalanced(failure)));
                if (balances.unlisted() > 0)
                    findings.add(unlisted(balances, header.segment().at()));
                to.accept(new InspectedTransaction(
                        header.type(), header.envelope().transactionControl(), balanced, figures, findings));
            }
        };
    }

    private static Finding unbalanced(Imbalance failure) {
        return new Finding(
                Severity.ERROR,
                failure.level() + "_UNBALANCED",
                failure.sentence(),
                failure.at(),
                failure.level().loop(),
                failure.level().element());
    }

    private static Finding unlisted(Balances balances, Position at) {
        return new Finding(
                Severity.ERROR,
                "TOO_MANY_FINDINGS",
                "%d more balances of claims and lines do not hold; they are not listed.".formatted(balances.unlisted()),
                at,
                null,
                null);
    }

    private static ClaimListener claims(TransactionHeader header, Consumer<InspectedTransaction> to) {
        return new ClaimListener() {
            @Override
            public void claim(ProfessionalClaim claim) {
                // Its sums are kept by the reader.
            }

            @Override
            public void transaction(ClaimFile file, ClaimTotals totals, List<Finding> findings) {
                var figures = new LinkedHashMap<String, Long>();
                figures.put("claims", (long) totals.claims());
                figures.put("lines", (long) totals.lines());
                figures.put("chargeCents", totals.chargeCents());
                to.accept(new InspectedTransaction(
                        header.type(),
                        header.envelope().transactionControl(),
                        Map.of("claim", totals.balanced()),
                        figures,
                        findings));
            }
        };
    }

    private static Map<String, Long> functional(@Nullable FunctionalAcknowledgement read) {
        if (read == null) return counts(0, 0, 0);
        return counts(read.included(), read.accepted(), read.received() - read.accepted());
    }

    private static Map<String, Long> claimAnswers(@Nullable ClaimAcknowledgement read) {
        if (read == null) return counts(0, 0, 0);
        long accepted = read.claims().stream().filter(ClaimStatus::accepted).count();
        long rejected = read.claims().stream().filter(ClaimStatus::rejected).count();
        return counts(read.claims().size(), accepted, rejected);
    }

    private static Map<String, Long> counts(long answered, long accepted, long rejected) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("answered", answered);
        counts.put("accepted", accepted);
        counts.put("rejected", rejected);
        return counts;
    }

    static InspectedTransaction interchangeAcknowledgement(Segment ta1, Envelope envelope, Findings own) {
        var read = InterchangeAcknowledgementReader.of(ta1, envelope, own);
        return new InspectedTransaction(
                "TA1",
                ta1.element(1),
                Map.of(),
                counts(1, read.accepted() ? 1 : 0, read.accepted() ? 0 : 1),
                own.list());
    }
}
