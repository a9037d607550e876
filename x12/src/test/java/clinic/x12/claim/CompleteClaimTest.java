package clinic.x12.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.x12.Finding;
import clinic.x12.Profile;
import clinic.x12.Severity;
import clinic.x12.X12NotWritable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompleteClaimTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_claim_with_every_loop_reads_back_to_the_same_model_under_the_strict_profile(long seed) {
        var meant = CompleteClaims.file(seed);

        var read = ClaimFileReader.read(ClaimFileWriter.write(meant), Profile.STRICT);

        assertThat(read.findings()).isEmpty();
        assertThat(read.files()).containsExactly(meant);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writing_what_was_read_gives_the_same_bytes(long seed) {
        var bytes = ClaimFileWriter.write(CompleteClaims.file(seed));

        assertThat(ClaimFileWriter.write(ClaimFileReader.read(bytes).files().getFirst()))
                .isEqualTo(bytes);
    }

    @Test
    void every_loop_of_the_guide_that_a_clinic_needs_is_written_by_some_sample() {
        var written = new StringBuilder();
        seeds().forEach(seed -> written.append(
                new String(ClaimFileWriter.write(CompleteClaims.file(seed)), StandardCharsets.US_ASCII)));

        assertThat(written)
                .contains("NM1*41*", "NM1*40*", "*20*1~", "PRV*BI*", "NM1*85*", "NM1*87*", "*22*0~", "*22*1~")
                .contains("*23*0~", "PAT*19~", "NM1*QC*", "NM1*IL*", "NM1*PR*", "CLM*", "DTP*431*", "DTP*314*RD8*")
                .contains("AMT*F5*", "REF*G1*", "REF*F8*", "REF*D9*", "NTE*ADD*", "HI*ABK:", "NM1*DN*", "NM1*82*")
                .contains("NM1*77*", "NM1*DQ*", "NM1*DK*", "CAS*PR*1*", "AMT*D*", "AMT*EAF*", "OI***Y***Y~")
                .contains("DTP*573*", "SV1*HC:J3490:JZ", "LIN**N4*", "CTP****", "REF*XZ*", "SVD*MB1*")
                .contains("NM1*PE*", "REF*NF*", "\nHI*BP:", "\nSV5*", "\nMEA*", "\nLQ*", "\nFRM*", "DTP*471*")
                .contains("\nPWK*", "\nCN1*", "\nK3*", "\nCR1*", "\nCR2*", "\nCR3*", "\nCRC*", "\nHCP*");
    }

    @Test
    void what_another_payer_accounts_for_must_be_the_charge_of_its_line() {
        var file = new String(ClaimFileWriter.write(SampleClaims.file(withDecision())), StandardCharsets.US_ASCII);

        var read = ClaimFileReader.read(
                file.replaceFirst("SVD\\*MB1\\*[0-9.]+", "SVD*MB1*0.01").getBytes(StandardCharsets.US_ASCII));

        assertThat(read.findings())
                .singleElement()
                .returns("OTHER_PAYER_MISMATCH", Finding::code)
                .returns(Severity.FORGIVEN, Finding::severity)
                .satisfies(finding -> assertThat(
                                file.substring(0, (int) finding.at().offset()))
                        .endsWith("SVD*MB1*"));
    }

    private static ProfessionalClaim withDecision() {
        for (long seed = 0; ; seed++) {
            var claim = CompleteClaims.claim(new Random(seed), "CLM-1");
            if (claim.lines().stream()
                            .anyMatch(line -> !line.detail().decisions().isEmpty())
                    && claim.lines().size() == 1) return claim;
        }
    }

    @ParameterizedTest
    @CsvSource({"41, detail.providers", "XX, detail.providers"})
    void a_provider_that_no_loop_is_for_is_refused_by_name(String role, String field) {
        var claim = CompleteClaims.claim(new Random(1), "CLM-1");
        var wrong = new ClaimDetail(
                "Y",
                "A",
                "Y",
                "Y",
                Circumstances.NONE,
                List.of(),
                null,
                List.of(),
                null,
                List.of(Provider.person(role, "A", "B", "1234567893")),
                List.of(),
                List.of());

        assertThatExceptionOfType(X12NotWritable.class)
                .isThrownBy(() -> ClaimFileWriter.write(SampleClaims.file(new ProfessionalClaim(
                        claim.billingProvider(),
                        claim.subscriber(),
                        claim.patient(),
                        claim.payer(),
                        claim.number(),
                        claim.chargeCents(),
                        claim.placeOfService(),
                        claim.frequency(),
                        claim.diagnoses(),
                        claim.authorizationNumber(),
                        claim.originalPayerControlNumber(),
                        claim.rendering(),
                        claim.lines(),
                        wrong))))
                .withMessageContaining(field);
    }
}
