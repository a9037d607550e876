package clinic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.PayerFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is looked at on a page of its own; nothing comes of it. */
@BillingTest
class InspectFlowTest {

    private static final String FILE = PayerFiles.setAcknowledgement("17", "0001", "A", "000000905");

    @Autowired
    Office office;

    @Test
    void the_page_asks_for_a_file() {
        assertThat(office.page("/inspect")).contains("Inspect them", "looked at and forgotten");
        assertThat(office.page("/remittances")).contains("/inspect");
    }

    @Test
    void what_is_wrong_is_shown_with_its_place_and_nothing_is_kept() {
        int before = office.get("/api/files").size();

        String page = office.dropped("/inspect", FILE.replace("SE*6*", "SE*7*"));

        assertThat(page)
                .contains("dropped.835", "not valid", "COUNT_MISMATCH", "SE01", "999 0001", "1 accepted")
                .contains("SE01 does not give the number of segments, which is 6.");
        assertThat(office.get("/api/files").size()).isEqualTo(before);
    }

    @Test
    void a_sound_file_is_said_to_be_valid_and_what_is_no_x12_is_named() {
        assertThat(office.dropped("/inspect", FILE))
                .contains(">valid<")
                .doesNotContain("not valid", "aria-label=\"Findings\"");
        assertThat(office.dropped("/inspect", "<script>alert(1)</script>"))
                .contains("This is not an X12 file")
                .doesNotContain("<script>alert");
    }
}
