package clinic.local.payer;

import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Finding;
import clinic.x12.acknowledgement.AcknowledgedTransaction;
import clinic.x12.acknowledgement.ClaimAcknowledgement;
import clinic.x12.acknowledgement.ClaimAcknowledgement.Organisation;
import clinic.x12.acknowledgement.ClaimAcknowledgementWriter;
import clinic.x12.acknowledgement.ClaimStatus;
import clinic.x12.acknowledgement.FunctionalAcknowledgement;
import clinic.x12.acknowledgement.FunctionalAcknowledgementWriter;
import clinic.x12.acknowledgement.SyntaxError;
import clinic.x12.claim.BillingProvider;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.ClaimsRead;
import clinic.x12.claim.Payer;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.remittance.RemittanceWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the payer answers to one file of claims. Dates and control numbers come from the claims' own, so that the
 * same claims give the same answers, and other claims give other control numbers.
 */
final class Answers {
    private static final String VERSION = "005010X222A1";
    private static final int MOST_ERRORS = 20;
    private static final int ANSWERS_A_FILE = 100;
    private static final long LARGEST_CONTROL = 999_999_999;
    private static final RemittanceWriter.Contact CONTACT =
            new RemittanceWriter.Contact("PROVIDER SERVICES", "8005550199");

    private final Scenarios scenarios;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private Answers(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    static List<Answer> to(ClaimsRead claims, Scenarios scenarios) {
        var answers = new Answers(scenarios);
        for (var file : claims.files()) answers.answer(file, claims);
        return List.copyOf(answers.answers);
    }

    private void answer(ClaimFile file, ClaimsRead claims) {
        functional(file, claims);
        if (!claims.valid()) return;
        byProvider(file).forEach((provider, ofProvider) -> acknowledge(file, provider, ofProvider));
        byPayment(file).forEach((payment, ofPayment) -> remit(file, payment, ofPayment));
    }

    private void functional(ClaimFile file, ClaimsRead claims) {
        boolean accepted = claims.valid();
        var transaction = new AcknowledgedTransaction(
                "837",
                file.envelope().transactionControl(),
                accepted ? "A" : "R",
                accepted ? List.of() : List.of("5"),
                claims.findings().stream()
                        .filter(Finding::isError)
                        .limit(MOST_ERRORS)
                        .map(Answers::error)
                        .toList());
        var acknowledgement = new FunctionalAcknowledgement(
                envelope(file),
                "HC",
                file.envelope().groupControl(),
                VERSION,
                List.of(transaction),
                accepted ? "A" : "R",
                1,
                1,
                accepted ? 1 : 0);
        add(".999", FunctionalAcknowledgementWriter.write(acknowledgement));
    }

    /** A 999 counts segments from ST; our positions count from ISA, two before it. */
    private static SyntaxError error(Finding finding) {
        var element = finding.element() == null ? "" : finding.element().replaceAll("\\d\\d$", "");
        return new SyntaxError(
                element.matches("[A-Z0-9]{2,3}") ? element : "ST",
                Math.max(1, finding.at().segment() - 2),
                loop(finding.loop()),
                "8",
                null,
                null);
    }

    private static @Nullable String loop(@Nullable String loop) {
        return loop != null && loop.matches("\\d{4}.*") ? loop.substring(0, 4) : null;
    }

    private void acknowledge(ClaimFile file, BillingProvider provider, List<ProfessionalClaim> claims) {
        var envelope = envelope(file);
        var today = envelope.writtenAt().toLocalDate();
        var statuses = claims.stream()
                .map(claim -> new ClaimStatus(
                        claim.number(),
                        Remittances.family(claim),
                        Remittances.given(claim),
                        claim.subscriber().memberNumber(),
                        List.of(new ClaimStatus.Status("A2", "20", "PR", today, Amount.of(claim.chargeCents()))),
                        Remittances.payerControlNumber(claim),
                        claim.lines().getFirst().serviceDate()))
                .toList();
        var acknowledgement = new ClaimAcknowledgement(
                envelope,
                "ACK" + envelope.interchangeControl(),
                new Organisation(file.receiver().name(), "PI", file.receiver().id()),
                new Organisation(file.submitter().name(), "46", file.submitter().id()),
                file.batch(),
                new Organisation(provider.name(), "XX", provider.npi()),
                statuses);
        add(".277ca", ClaimAcknowledgementWriter.write(acknowledgement));
    }

    private void remit(ClaimFile file, PaymentKey payment, List<ProfessionalClaim> claims) {
        var remittance = Remittances.of(
                envelope(file), payment.payer(), payment.payee(), claims, scenarios, payment.errorCents());
        add(".835", RemittanceWriter.write(remittance, CONTACT));
    }

    private static Map<BillingProvider, List<ProfessionalClaim>> byProvider(ClaimFile file) {
        var groups = new LinkedHashMap<BillingProvider, List<ProfessionalClaim>>();
        for (var claim : file.claims())
            groups.computeIfAbsent(claim.billingProvider(), key -> new ArrayList<>())
                    .add(claim);
        return groups;
    }

    /** A payment that is wrong on purpose must not take others down with it. */
    private record PaymentKey(Payer payer, BillingProvider payee, long errorCents) {}

    private Map<PaymentKey, List<ProfessionalClaim>> byPayment(ClaimFile file) {
        var groups = new LinkedHashMap<PaymentKey, List<ProfessionalClaim>>();
        for (var claim : file.claims())
            groups.computeIfAbsent(
                            new PaymentKey(claim.payer(), claim.billingProvider(), scenarios.errorCents(claim)),
                            key -> new ArrayList<>())
                    .add(claim);
        return groups;
    }

    private Envelope envelope(ClaimFile file) {
        var claims = file.envelope();
        long control = (claims.interchangeControl() * ANSWERS_A_FILE + answers.size()) % LARGEST_CONTROL + 1;
        return new Envelope(
                claims.receiverQualifier(),
                claims.receiverId(),
                claims.senderQualifier(),
                claims.senderId(),
                control,
                control,
                "%04d".formatted(answers.size() + 1),
                claims.writtenAt(),
                claims.production());
    }

    private void add(String ending, byte[] bytes) {
        int number = used.merge(ending, 1, Integer::sum);
        answers.add(new Answer((number == 1 ? "" : "-" + number) + ending, bytes));
    }
}
