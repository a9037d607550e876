package clinic.billing.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void amounts_keep_their_sign_and_text_is_no_formula() {
        byte[] file = new Csv("name,amount")
                .row("=1+1", Csv.dollars(-5))
                .row("he said \"no\"", Csv.dollars(123_456))
                .answer("test.csv")
                .getBody();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("name,amount\n\"'=1+1\",-0.05\n\"he said \"\"no\"\"\",1234.56\n");
    }
}
