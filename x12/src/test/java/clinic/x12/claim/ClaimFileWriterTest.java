package clinic.x12.claim;

import static clinic.x12.claim.SampleClaims.claim;
import static clinic.x12.claim.SampleClaims.esketamine;
import static clinic.x12.claim.SampleClaims.file;
import static clinic.x12.claim.SampleClaims.ketamine;
import static clinic.x12.claim.SampleClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.x12.Address;
import clinic.x12.X12NotWritable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimFileWriterTest {
    private static final Dependent CHILD = new Dependent(
            "19",
            "O'BRIEN",
            "TIM",
            new Address("2 HOME ST", "SPRINGFIELD", "IL", "62701"),
            LocalDate.of(2005, 5, 5),
            "M");

    @Test
    void what_is_written_reads_back_to_the_same_model() {
        var meant = file(esketamine("CLM-1", "W1"), ketamine("CLM-2", CHILD), ketamine("CLM-3", null));

        var read = ClaimFileReader.read(ClaimFileWriter.write(meant));

        assertThat(read.findings()).isEmpty();
        assertThat(read.files()).containsExactly(meant);
    }

    @Test
    void claims_of_several_billing_providers_keep_theirs() {
        var other = new BillingProvider(
                "LAKESIDE CLINIC",
                "1999999984",
                "987654321",
                null,
                new Address("9 LAKE RD", "SPRINGFIELD", "IL", "627020009"));
        var first = esketamine("CLM-1", "W1");
        var second = new ProfessionalClaim(
                other,
                first.subscriber(),
                null,
                first.payer(),
                "CLM-2",
                first.chargeCents(),
                "11",
                "7",
                first.diagnoses(),
                null,
                "ICN1",
                null,
                first.lines());
        var meant = file(first, second, esketamine("CLM-3", "W3"));

        assertThat(ClaimFileReader.read(ClaimFileWriter.write(meant)).files()).containsExactly(meant);
    }

    @Test
    void the_same_claims_give_the_same_bytes() {
        assertThat(ClaimFileWriter.write(file(esketamine("CLM-1", "W1"))))
                .isEqualTo(ClaimFileWriter.write(file(esketamine("CLM-1", "W1"))));
    }

    @Test
    void letters_outside_ascii_lose_their_accents() {
        var subscriber = subscriberNamed("NÚÑEZ", "JOSÉ");

        var bytes = ClaimFileWriter.write(
                file(claim("CLM-1", subscriber, null, esketamine("X", "W1").lines())));

        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains("NM1*IL*1*NUNEZ*JOSE*");
    }

    @Test
    void a_character_that_cannot_be_sent_is_refused_by_element_and_without_the_name() {
        var subscriber = subscriberNamed("O*BRIEN", "JANE");

        assertThatExceptionOfType(X12NotWritable.class)
                .isThrownBy(() -> ClaimFileWriter.write(file(
                        claim("CLM-1", subscriber, null, esketamine("X", "W1").lines()))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("2010BA NM103"))
                .withMessageNotContaining("BRIEN");
    }

    @Test
    void a_name_longer_than_the_guide_allows_is_refused_by_element() {
        var subscriber = subscriberNamed("O".repeat(61), "JANE");

        assertThatExceptionOfType(X12NotWritable.class)
                .isThrownBy(() -> ClaimFileWriter.write(file(
                        claim("CLM-1", subscriber, null, esketamine("X", "W1").lines()))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("2010BA NM103"));
    }

    private static Subscriber subscriberNamed(String family, String given) {
        var usual = SampleClaims.SUBSCRIBER;
        return new Subscriber("P", null, "CI", "W1", family, given, usual.address(), usual.birthDate(), usual.sex());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void a_claim_that_breaks_a_rule_is_refused_by_its_field(String field, ClaimFile wrong) {
        assertThatExceptionOfType(X12NotWritable.class)
                .isThrownBy(() -> ClaimFileWriter.write(wrong))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    static Stream<Arguments> wrongClaims() {
        var good = esketamine("CLM-1", "W1");
        return Stream.of(
                Arguments.of("claims", file()),
                Arguments.of("claims[0].chargeCents", file(with(good, good.chargeCents() + 1, "1", good.lines()))),
                Arguments.of("claims[1].number", file(good, good)),
                Arguments.of("claims[0].number", file(esketamine("CLM 1", "W1"))),
                Arguments.of("claims[0].subscriber.memberNumber", file(esketamine("CLM-1", " "))),
                Arguments.of(
                        "claims[0].originalPayerControlNumber",
                        file(with(good, good.chargeCents(), "7", good.lines()))),
                Arguments.of("claims[0].lines", file(with(good, 0, "1", List.of()))),
                wrongLine("procedure", line("1", "9921", List.of(), 100, "1", List.of(1), null)),
                wrongLine("modifiers", line("1", "99215", List.of("2"), 100, "1", List.of(1), null)),
                wrongLine("chargeCents", line("1", "99215", List.of(), -100, "1", List.of(1), null)),
                wrongLine("quantity", line("1", "99215", List.of(), 100, "0", List.of(1), null)),
                wrongLine("diagnosisPointers", line("1", "99215", List.of(), 100, "1", List.of(3), null)),
                wrongLine(
                        "drug.ndc11",
                        line(
                                "1",
                                "J3490",
                                List.of(),
                                100,
                                "1",
                                List.of(1),
                                new Drug("123", java.math.BigDecimal.ONE, "ML"))));
    }

    private static Arguments wrongLine(String field, ServiceLine line) {
        var good = esketamine("CLM-1", "W1");
        return Arguments.of("claims[0].lines[0]." + field, file(with(good, line.chargeCents(), "1", List.of(line))));
    }

    private static ProfessionalClaim with(
            ProfessionalClaim claim, long chargeCents, String frequency, List<ServiceLine> lines) {
        return new ProfessionalClaim(
                claim.billingProvider(),
                claim.subscriber(),
                claim.patient(),
                claim.payer(),
                claim.number(),
                chargeCents,
                claim.placeOfService(),
                frequency,
                claim.diagnoses(),
                claim.authorizationNumber(),
                null,
                claim.rendering(),
                lines);
    }

    @Test
    void a_national_provider_identifier_with_a_wrong_check_digit_is_refused() {
        var good = esketamine("CLM-1", "W1");
        var wrong = new ProfessionalClaim(
                good.billingProvider(),
                good.subscriber(),
                null,
                good.payer(),
                "CLM-1",
                good.chargeCents(),
                "11",
                "1",
                good.diagnoses(),
                null,
                null,
                new RenderingProvider("SMITH", "SAM", "1234567890", null),
                good.lines());

        assertThatExceptionOfType(X12NotWritable.class)
                .isThrownBy(() -> ClaimFileWriter.write(file(wrong)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("claims[0].rendering.npi"));
    }
}
