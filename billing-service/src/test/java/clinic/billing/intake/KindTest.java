package clinic.billing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.PayerFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KindTest {

    private static final String SYNTAX = PayerFiles.setAcknowledgement("1", "0001", "A", "000000501");
    private static final String CLAIMS =
            PayerFiles.claimAcknowledgement("batch-1", "CW20001", "100", "A2", "000000502");

    @Test
    void every_kind_in_a_file_is_known() {
        assertThat(Kind.all(bytes(PayerFiles.together(CLAIMS, SYNTAX))))
                .containsExactly(Kind.SET_ACKNOWLEDGEMENT, Kind.CLAIM_ACKNOWLEDGEMENT);
        assertThat(Kind.all(bytes(SYNTAX.replace("ST*999", "ST*820")))).containsExactly(Kind.UNKNOWN);
    }

    @Test
    void delimiters_and_line_breaks_are_the_senders() {
        assertThat(Kind.all(bytes(SYNTAX.replace("~", "\n")))).containsExactly(Kind.SET_ACKNOWLEDGEMENT);
        assertThat(Kind.all(bytes(SYNTAX.replace("~", "~\r\n").replace("*", "|"))))
                .containsExactly(Kind.SET_ACKNOWLEDGEMENT);
    }

    @Test
    void a_street_is_no_transaction_set() {
        assertThat(Kind.all(bytes(SYNTAX.replace("AK1*", "N3*1 MAIN ST*835~AK1*"))))
                .containsExactly(Kind.SET_ACKNOWLEDGEMENT);
    }

    @Test
    void what_can_not_be_looked_at_or_is_no_interchange_is_unknown() {
        assertThat(Kind.of(Path.of("target/no-such-letter"))).isEqualTo(Kind.UNKNOWN);
        assertThat(Kind.all(new byte[0])).containsExactly(Kind.UNKNOWN);
        assertThat(Kind.all(bytes("a letter to ISA"))).containsExactly(Kind.UNKNOWN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
