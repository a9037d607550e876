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
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<Payments.InFile, Remittance> sent = new LinkedHashMap<>();

    private Answers(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    static List<Answer> to(ClaimsRead claims, Scenarios scenarios) {
        var answers = new Answers(scenarios);
        for (var file : claims.files()) answers.answer(file, claims);
        return List.copyOf(answers.answers);
    }

    private void answer(ClaimFile file, ClaimsRead claims) {
        boolean accepted = claims.valid()
                && file.claims().stream().noneMatch(claim -> scenarios.of(claim) == Scenario.SYNTAX_REJECTED);
        functional(file, claims, accepted);
        if (!accepted) return;
        byProvider(file).forEach((provider, ofProvider) -> acknowledge(file, provider, ofProvider));
        var payments = Payments.on(file, scenarios);
        payments.files().forEach((place, ofFile) -> remit(file, place, ofFile));
    }

    private void functional(ClaimFile file, ClaimsRead claims, boolean accepted) {
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
                        RemittedClaims.family(claim),
                        RemittedClaims.given(claim),
                        claim.subscriber().memberNumber(),
                        List.of(status(claim, today)),
                        rejected(claim) ? null : RemittedClaims.payerControlNumber(claim),
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

    private boolean rejected(ProfessionalClaim claim) {
        return scenarios.of(claim) == Scenario.REJECTED;
    }

    /** Accepted into adjudication, or rejected: the member is not found. */
    private ClaimStatus.Status status(ProfessionalClaim claim, LocalDate today) {
        var charge = Amount.of(claim.chargeCents());
        return rejected(claim)
                ? new ClaimStatus.Status("A7", "164", "IL", today, charge)
                : new ClaimStatus.Status("A2", "20", "PR", today, charge);
    }

    private void remit(ClaimFile file, Payments.InFile place, List<List<Word>> payments) {
        if (place.again()) {
            var once = Objects.requireNonNull(sent.get(place.first()), "the first file goes before its repeats");
            add(place.round(), ".835", written(Remittances.again(envelope(file), once)));
            return;
        }
        var envelope = envelope(file);
        var written = new ArrayList<byte[]>();
        for (var words : payments) {
            int number = written.size() + 1;
            var remittance = Remittances.of(
                    number == 1 ? envelope : next(envelope, number),
                    place.payer(),
                    place.payee(),
                    words,
                    "EFT" + envelope.interchangeControl() + (number == 1 ? "" : "-" + number));
            sent.putIfAbsent(place, remittance);
            written.add(written(remittance));
        }
        add(place.round(), ".835", OneInterchange.of(written));
    }

    private static byte[] written(Remittance remittance) {
        return RemittanceWriter.write(remittance, CONTACT);
    }

    private static Envelope next(Envelope first, int number) {
        return new Envelope(
                first.senderQualifier(),
                first.senderId(),
                first.receiverQualifier(),
                first.receiverId(),
                first.interchangeControl(),
                first.groupControl(),
                first.transactionControl() + "%03d".formatted(number),
                first.writtenAt(),
                first.production());
    }

    private static Map<BillingProvider, List<ProfessionalClaim>> byProvider(ClaimFile file) {
        var groups = new LinkedHashMap<BillingProvider, List<ProfessionalClaim>>();
        for (var claim : file.claims())
            groups.computeIfAbsent(claim.billingProvider(), key -> new ArrayList<>())
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
        add(1, ending, bytes);
    }

    private void add(int round, String ending, byte[] bytes) {
        var stem = round == 1 ? "" : "-r" + round;
        int number = used.merge(stem + ending, 1, Integer::sum);
        answers.add(new Answer(stem + (number == 1 ? "" : "-" + number) + ending, bytes));
    }
}
