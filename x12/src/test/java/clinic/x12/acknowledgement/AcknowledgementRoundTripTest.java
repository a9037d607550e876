package clinic.x12.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import clinic.x12.Amount;
import clinic.x12.AsSent;
import clinic.x12.Envelope;
import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.X12Unreadable;
import clinic.x12.acknowledgement.ClaimAcknowledgement.Organisation;
import clinic.x12.acknowledgement.ClaimAcknowledgement.ProviderStatus;
import clinic.x12.claim.ClaimFileWriter;
import clinic.x12.claim.SampleClaims;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementRoundTripTest {
    private static final Envelope ENVELOPE = SampleClaims.envelope(4711);
    private static final AsSent SITUATION = new AsSent(
            "CTX",
            List.of(
                    List.of("SITUATIONAL TRIGGER"),
                    List.of("CLM"),
                    List.of("43"),
                    List.of(),
                    List.of("5", "3"),
                    List.of("1325")));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_functional_acknowledgement_reads_back_to_the_same_model() {
        var meant = new FunctionalAcknowledgement(
                ENVELOPE,
                "HC",
                17,
                "005010X222A1",
                List.of(
                        new AcknowledgedTransaction("837", "0001", "A", List.of(), List.of()),
                        new AcknowledgedTransaction(
                                "837",
                                "0002",
                                "R",
                                List.of("5"),
                                List.of(
                                        new SyntaxError("CLM", 22, "2300", "8", 2, "1"),
                                        new SyntaxError("CLM", 22, "2300", "8", 5, "7"),
                                        new SyntaxError(
                                                "NM1",
                                                40,
                                                "2310",
                                                "8",
                                                9,
                                                "7",
                                                "123456",
                                                List.of(new AsSent("CTX", List.of(List.of("CLM01", "CLM-7")))),
                                                List.of(SITUATION)),
                                        new SyntaxError("REF", 57, null, "3", null, null)))),
                "P",
                2,
                2,
                1);

        var bytes = FunctionalAcknowledgementWriter.write(meant);
        var read = FunctionalAcknowledgementReader.read(bytes, Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(FunctionalAcknowledgementWriter.write(read.transactions().getFirst()))
                .isEqualTo(bytes);
        assertThat(read.transactions()).containsExactly(meant);
        assertThat(meant.acceptedWhole()).isFalse();
        assertThat(meant.transactions())
                .extracting(AcknowledgedTransaction::accepted)
                .containsExactly(true, false);
        for (var contradiction : List.of("AK9*A*2*2*2~", "AK9*P*2*2*2~", "AK9*P*2*1*1~", "AK9*R*2*2*1~"))
            assertThat(FunctionalAcknowledgementReader.read(with(bytes, contradiction))
                            .findings())
                    .as(contradiction)
                    .extracting(Finding::code)
                    .contains("ACKNOWLEDGEMENT_CONTRADICTORY");
        assertThat(FunctionalAcknowledgementReader.read(with(bytes, "AK9*R*2*2*0~"))
                        .findings())
                .as("a group that is refused as a whole, whatever was said of one transaction")
                .isEmpty();
    }

    private static byte[] with(byte[] file, String sum) {
        return new String(file, StandardCharsets.US_ASCII)
                .replaceFirst("AK9\\*[^~]*~", sum)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void what_a_functional_acknowledgement_copies_from_a_claim_is_kept_and_not_written_out() {
        var error = new SyntaxError("NM1", 40, "2310", "8", 9, "7", "W1234", List.of(), List.of(SITUATION));

        assertThat(error.badData()).isEqualTo("W1234");
        assertThat(error.toString()).doesNotContain("W1234");
    }

    @Test
    void claims_of_several_billing_providers_stay_with_theirs() {
        var meant = new ClaimAcknowledgement(
                ENVELOPE,
                "ACK1",
                new Organisation("ACME HEALTH", "PI", "ACME1"),
                new Organisation("RIVERSIDE CLINIC", "46", "CLINIC"),
                "BATCH17",
                List.of(
                        new ProviderStatus(
                                new Organisation("RIVERSIDE CLINIC", "XX", "1234567893"),
                                List.of(status("CLM-1", "A2", "20"), status("CLM-2", "A7", "562"))),
                        new ProviderStatus(
                                new Organisation("LAKESIDE CLINIC", "XX", "1999999984"),
                                List.of(status("CLM-3", "A2", "20")))));

        var bytes = ClaimAcknowledgementWriter.write(meant);
        var read = ClaimAcknowledgementReader.read(bytes, Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(ClaimAcknowledgementWriter.write(read.transactions().getFirst()))
                .isEqualTo(bytes);
        assertThat(read.transactions().getFirst().providers())
                .extracting(
                        ProviderStatus::provider,
                        each -> each.claims().stream()
                                .map(ClaimStatus::claimNumber)
                                .toList())
                .containsExactly(
                        tuple(meant.providers().getFirst().provider(), List.of("CLM-1", "CLM-2")),
                        tuple(meant.providers().getLast().provider(), List.of("CLM-3")));
        assertThat(read.transactions().getFirst().claims())
                .extracting(ClaimStatus::claimNumber)
                .containsExactly("CLM-1", "CLM-2", "CLM-3");
    }

    @Test
    void a_claim_acknowledgement_reads_back_to_the_same_claims() {
        var meant = new ClaimAcknowledgement(
                ENVELOPE,
                "ACK1",
                new Organisation("ACME HEALTH", "PI", "ACME1"),
                new Organisation("RIVERSIDE CLINIC", "46", "CLINIC"),
                "BATCH17",
                new Organisation("RIVERSIDE CLINIC", "XX", "1234567893"),
                List.of(status("CLM-1", "A2", "20"), status("CLM-2", "A7", "562")));

        var bytes = ClaimAcknowledgementWriter.write(meant);
        var read = ClaimAcknowledgementReader.read(bytes, Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(ClaimAcknowledgementWriter.write(read.transactions().getFirst()))
                .isEqualTo(bytes);
        assertThat(read.transactions()).singleElement().satisfies(transaction -> {
            assertThat(transaction.answersBatch()).isEqualTo("BATCH17");
            assertThat(transaction.source()).isEqualTo(meant.source());
            assertThat(transaction.providers().getFirst().provider())
                    .isEqualTo(meant.providers().getFirst().provider());
            assertThat(transaction.claims())
                    .extracting(ClaimStatus::claimNumber, ClaimStatus::accepted, ClaimStatus::rejected)
                    .containsExactly(tuple("CLM-1", true, false), tuple("CLM-2", false, true));
            assertThat(transaction.claims().getFirst().payerControlNumber()).isEqualTo("ICN-CLM-1");
            assertThat(transaction
                            .claims()
                            .getFirst()
                            .statuses()
                            .getFirst()
                            .charge()
                            .cents())
                    .isEqualTo(12_345);
        });
    }

    @Test
    void a_line_that_is_rejected_rejects_its_claim_and_is_named() {
        var claim = new ClaimStatus(
                "CLM-1",
                "O'BRIEN",
                "JANE",
                "W1",
                List.of(new ClaimStatus.Status("A2", "20", "PR", TODAY, Amount.of(12_345))),
                null,
                LocalDate.of(2026, 11, 20),
                List.of(new LineStatus(
                        "J0013",
                        Amount.of(10_000),
                        "L1",
                        List.of(new ClaimStatus.Status("A7", "454", "85", TODAY, Amount.of(0))))));
        var meant = new ClaimAcknowledgement(
                ENVELOPE,
                "ACK1",
                new Organisation("ACME HEALTH", "PI", "ACME1"),
                new Organisation("RIVERSIDE CLINIC", "46", "CLINIC"),
                "BATCH17",
                new Organisation("RIVERSIDE CLINIC", "XX", "1234567893"),
                List.of(claim));

        var bytes = ClaimAcknowledgementWriter.write(meant);
        var read = ClaimAcknowledgementReader.read(bytes, Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(ClaimAcknowledgementWriter.write(read.transactions().getFirst()))
                .isEqualTo(bytes);
        assertThat(read.transactions().getFirst().claims()).singleElement().satisfies(status -> {
            assertThat(status.rejected()).isTrue();
            assertThat(status.deciding().code()).isEqualTo("454");
            assertThat(status.lines()).singleElement().returns("L1", LineStatus::controlNumber);
        });
    }

    @Test
    void receipt_alone_is_neither_acceptance_nor_rejection() {
        var received = status("CLM-1", "A1", "19");

        assertThat(received.accepted()).isFalse();
        assertThat(received.rejected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A,000", "E,022", "R,025"})
    void an_interchange_acknowledgement_reads_back_to_the_same_model(String outcome, String note) {
        var group = SampleClaims.envelope(4711);
        var meant = new InterchangeAcknowledgement(
                new Envelope(
                        group.senderQualifier(),
                        group.senderId(),
                        group.receiverQualifier(),
                        group.receiverId(),
                        group.interchangeControl(),
                        1,
                        "0001",
                        group.writtenAt(),
                        false),
                905,
                LocalDateTime.of(2026, 11, 22, 17, 5),
                outcome,
                note);

        var read = InterchangeAcknowledgementReader.read(InterchangeAcknowledgementWriter.write(meant), Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(read.transactions())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("envelope.groupControl", "envelope.transactionControl")
                .isEqualTo(meant);
        assertThat(read.transactions().getFirst().accepted()).isEqualTo(!outcome.equals("R"));
    }

    @Test
    void a_file_without_interchange_acknowledgement_is_refused_by_name() {
        var claims = ClaimFileWriter.write(SampleClaims.file(SampleClaims.ketamine("CLM-1", null)));

        assertThatExceptionOfType(X12Unreadable.class)
                .isThrownBy(() -> InterchangeAcknowledgementReader.read(claims))
                .withMessageContaining("TA1");
    }

    private static ClaimStatus status(String claim, String category, String code) {
        return new ClaimStatus(
                claim,
                "O'BRIEN",
                "JANE",
                "W1",
                List.of(new ClaimStatus.Status(category, code, "PR", TODAY, Amount.of(12_345))),
                "ICN-" + claim,
                LocalDate.of(2026, 11, 20));
    }
}
