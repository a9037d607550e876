package clinic.x12.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.x12.Finding;
import clinic.x12.Severity;
import clinic.x12.X12Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFileReaderTest {
    private static final String FILE = new String(
            ClaimFileWriter.write(SampleClaims.file(SampleClaims.esketamine("CLM-1", "W1"))),
            StandardCharsets.US_ASCII);

    @Test
    void a_total_that_is_not_the_sum_of_its_lines_is_an_error_with_both_sides() {
        var read = read(FILE.replace("CLM*CLM-1*1250.5*", "CLM*CLM-1*1250.51*"));

        assertThat(read.valid()).isFalse();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("CHARGE_MISMATCH"))
                .satisfies(finding -> assertThat(finding.message()).contains("125051", "125050"));
    }

    @Test
    void a_missing_service_date_is_an_error() {
        var read = read(FILE.replaceFirst("DTP\\*472\\*D8\\*20261120~\n", "").replace("SE*32*", "SE*31*"));

        assertThat(read.findings()).extracting(Finding::code).contains("SEGMENT_MISSING");
    }

    /** Of the levels above a claim, in the middle of it. */
    @ParameterizedTest
    @ValueSource(strings = {"PRV*RF*PXC*207Q00000X~", "PAT*****D8*20261101~", "CUR*85*USD~"})
    void what_belongs_to_a_level_and_came_too_late_leaves_the_claim_open(String late) {
        var read = read(FILE.replaceFirst("LX\\*1~\n", "LX*1~\n" + late + "\n").replace("SE*32*", "SE*33*"));

        assertThat(read.claims()).isEqualTo(read(FILE).claims());
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.FORGIVEN));
        assertThat(read.findings()).extracting(Finding::code).contains("SEGMENT_OUT_OF_ORDER");
    }

    @ParameterizedTest
    @CsvSource({
        "005010X223A2, WRONG_TRANSACTION, institutional",
        "005010X224A2, WRONG_TRANSACTION, dental",
        "004010X098A1, WRONG_VERSION, 004010X098A1"
    })
    void claims_of_another_guide_are_refused_by_name(String version, String code, String name) {
        assertThatExceptionOfType(X12Unreadable.class)
                .isThrownBy(() -> read(FILE.replace("005010X222A1", version)))
                .withMessageContaining(name)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_remittance_is_refused_by_name() {
        assertThatExceptionOfType(X12Unreadable.class)
                .isThrownBy(() -> read(FILE.replace("ST*837*", "ST*835*").replace("005010X222A1", "005010X221A1")))
                .withMessageContaining("remittance advice");
    }

    private static ClaimsRead read(String file) {
        return ClaimFileReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
